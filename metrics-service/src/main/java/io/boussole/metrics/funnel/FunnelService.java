package io.boussole.metrics.funnel;

import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.series.Granularity;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the six stages of the guide. In the cohort view every rate is of one and the same cases, so that no more can come out of a stage
 * than went in; in the period view a rate sets what happened in the period at one stage against the stage before, whoever it happened to.
 */
@ApplicationScoped
public class FunnelService {
    private static final int DIGITS = 6;

    /** Of each stage but the first, how many of the stage before get there. */
    private static final List<String> RATES =
            List.of("VISIT_TO_LEAD", "LEAD_TO_MQL", "MQL_TO_SQL", "SQL_TO_OPPORTUNITY", "CLOSE_RATE");

    private static final List<String> COUNTS =
            List.of("VISITS", "LEAD_COUNT", "MQL_COUNT", "SQL_COUNT", "OPPORTUNITIES_CREATED", "WON_COUNT");

    private final SeriesService series;

    FunnelService(SeriesService series) {
        this.series = series;
    }

    /**
     * The period that is asked for.
     *
     * @param asOf the day whose knowledge counts; null: all that is known
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            @Nullable LocalDate asOf) {
        public Period(LocalDate from, LocalDate to, ZoneId zone) {
            this(from, to, zone, null);
        }
    }

    /** The six stages in order. */
    public List<FunnelStep> read(String tenantId, Period period, View view, Filter filter, SeriesQuery.Terms terms) {
        return view == View.COHORT
                ? cohort(read(tenantId, period, RATES, filter, terms))
                : period(read(tenantId, period, COUNTS, filter, terms));
    }

    private List<Series> read(
            String tenantId, Period period, List<String> metrics, Filter filter, SeriesQuery.Terms terms) {
        List<MetricDefinition> definitions = metrics.stream()
                .map(id -> MetricCatalogue.find(id).orElseThrow())
                .toList();
        Map<String, Series> read = series
                .read(new SeriesQuery(
                        tenantId,
                        definitions,
                        period.from(),
                        period.to(),
                        period.zone(),
                        null,
                        Granularity.QUARTER,
                        1,
                        List.of(),
                        filter,
                        period.asOf(),
                        terms))
                .series()
                .stream()
                .collect(Collectors.toMap(one -> one.metric().id(), Function.identity()));
        return metrics.stream().map(id -> Objects.requireNonNull(read.get(id))).toList();
    }

    private static List<FunnelStep> cohort(List<Series> rates) {
        FunnelStage[] stages = FunnelStage.values();
        List<FunnelStep> steps = new ArrayList<>();
        @Nullable Series into = null;
        for (int stage = 0; stage < stages.length; stage++) {
            long count = stage < rates.size()
                    ? rates.get(stage).total().denominator().longValue()
                    : rates.get(stage - 1).total().numerator().longValue();
            steps.add(into == null ? first(stages[stage], count) : converted(stages[stage], count, into));
            into = stage < rates.size() ? rates.get(stage) : into;
        }
        return steps;
    }

    private static FunnelStep first(FunnelStage stage, long count) {
        return new FunnelStep(stage, count, null, 0, 0, true, null);
    }

    private static FunnelStep converted(FunnelStage stage, long count, Series into) {
        Answer total = into.total();
        return new FunnelStep(
                stage, count, total.value(), total.sampleSize(), total.undecided(), into.mature(), total.interval());
    }

    private static List<FunnelStep> period(List<Series> counts) {
        FunnelStage[] stages = FunnelStage.values();
        List<FunnelStep> steps = new ArrayList<>();
        for (int stage = 0; stage < stages.length; stage++) {
            long count = counts.get(stage).total().sampleSize();
            long before = stage == 0 ? 0 : counts.get(stage - 1).total().sampleSize();
            steps.add(new FunnelStep(stages[stage], count, ratio(count, before), before, 0, true, null));
        }
        return steps;
    }

    private static @Nullable BigDecimal ratio(long count, long before) {
        return before == 0
                ? null
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(before), DIGITS, RoundingMode.HALF_UP);
    }
}
