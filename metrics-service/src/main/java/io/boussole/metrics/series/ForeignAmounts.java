package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.money.AppliedRate;
import io.boussole.metrics.money.ExchangeRateService;
import io.boussole.metrics.money.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads amounts of other currencies at the rate of the day on which they count. What comes and goes is read at one rate, that of the
 * period's last day: a deal that came at one rate and went at another has left nothing behind. An amount without a rate stays as it is: it
 * is in no sum of another currency, and is listed apart.
 */
@ApplicationScoped
class ForeignAmounts {
    private final ExchangeRateService rates;

    ForeignAmounts(ExchangeRateService rates) {
        this.rates = rates;
    }

    /** @param today the last day that is read */
    List<GroupedCell> converted(SeriesQuery query, LocalDate today, List<GroupedCell> cells) {
        LocalDate last = query.to().isBefore(today) ? query.to() : today;
        List<LocalDate> days = cells.stream()
                .map(GroupedCell::cell)
                .filter(cell -> isForeign(query, cell))
                .map(cell -> ratedOn(cell, last))
                .sorted(Comparator.naturalOrder())
                .toList();
        if (days.isEmpty()) {
            return cells;
        }
        ExchangeRates known = rates.between(query.tenantId(), days.get(0), days.get(days.size() - 1), query.asOf());
        return cells.stream()
                .map(found -> new GroupedCell(found.group(), converted(query, found.cell(), last, known)))
                .toList();
    }

    private static LocalDate ratedOn(Cell cell, LocalDate last) {
        return cell.measure().isLasting() ? last : cell.day();
    }

    private static boolean isForeign(SeriesQuery query, Cell cell) {
        return query.currency() != null
                && Figures.isMoney(cell.measure())
                && !cell.currency().isEmpty()
                && !cell.currency().equals(query.currency());
    }

    private static Cell converted(SeriesQuery query, Cell cell, LocalDate last, ExchangeRates known) {
        return Optional.ofNullable(query.currency())
                .filter(wanted -> isForeign(query, cell))
                .flatMap(wanted -> known.rate(cell.currency(), wanted, ratedOn(cell, last))
                        .map(rate -> new Cell(cell.day(), cell.measure(), wanted, cell.value(), at(rate, cell.sum()))))
                .orElse(cell);
    }

    private static Sum at(AppliedRate applied, Sum sum) {
        BigDecimal rate = applied.rate();
        return new Sum(
                sum.count(),
                sum.amount().multiply(rate),
                sum.squares().multiply(rate).multiply(rate));
    }
}
