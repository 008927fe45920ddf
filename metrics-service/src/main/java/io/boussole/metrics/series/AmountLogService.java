package io.boussole.metrics.series;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.money.ExchangeRateService;
import io.boussole.metrics.money.ExchangeRates;
import io.boussole.metrics.series.WonAmountRepository.DayAmounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up the logarithms of the amounts of won deals: what a mean of skewed amounts is judged by. They come from the deals as they stand,
 * so a corrected amount needs no undoing; their number is that of a plan's signatures, and one row a day and currency leaves the database.
 */
@ApplicationScoped
public class AmountLogService {
    private final WonAmountRepository amounts;
    private final ExchangeRateService rates;

    AmountLogService(WonAmountRepository amounts, ExchangeRateService rates) {
        this.amounts = amounts;
        this.rates = rates;
    }

    /** Whether a metric is the mean amount of won deals. */
    public static boolean applies(MetricDefinition metric) {
        return metric.kind() == MetricKind.MEAN
                && metric.isMoney()
                && metric.formula().measures().equals(Set.of(Measure.DEAL_WON));
    }

    /** By day; days without a deal, and amounts of other currencies without a rate of their day, are left out. */
    @Transactional
    public Map<LocalDate, AmountLogs> byDay(SeriesQuery asked) {
        SeriesQuery query = Channels.resolved(asked);
        List<DayAmounts> found = amounts.byDay(query);
        ExchangeRates known = rates.between(query.tenantId(), query.from(), query.to(), null);
        Map<LocalDate, AmountLogs> days = new TreeMap<>();
        for (DayAmounts day : found) {
            converted(query, day, known).ifPresent(logs -> days.merge(day.day(), logs, AmountLogs::plus));
        }
        return days;
    }

    private static Optional<AmountLogs> converted(SeriesQuery query, DayAmounts day, ExchangeRates known) {
        String wanted = query.currency();
        if (wanted == null || day.currency().isEmpty()) {
            return Optional.empty();
        }
        return day.currency().equals(wanted)
                ? Optional.of(day.logs())
                : known.rate(day.currency(), wanted, day.day())
                        .map(applied -> day.logs().times(applied.rate()));
    }
}
