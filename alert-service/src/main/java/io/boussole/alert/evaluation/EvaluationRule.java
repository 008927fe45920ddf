package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.EProcess;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is held against.
 *
 * @param target the plan's value for the whole period; null: nothing to hold it against
 * @param range ends of the range in which no action is due; an absent end is the target
 * @param ripensAfterDays calendar days after which an undecided case counts as not succeeded; null: it never does
 * @param seasonality share of the period's result by month; empty: even by working day
 * @param alternatives worse values tried, as factors of the target
 * @param minExpected what must be expected before anything is said
 * @param plannedVolume cases of a share that the plan counts on in the period; null: it names none
 * @param dispersion variance of a count by its mean, at least 1; 1: independent events
 * @param recoveryAlpha how often a KPI that is still outside its range may be called recovered
 */
public record EvaluationRule(
        Direction direction,
        @Nullable Double target,
        Range range,
        Period period,
        @Nullable Integer ripensAfterDays,
        Map<YearMonth, Double> seasonality,
        List<Double> alternatives,
        ErrorBudget budget,
        double minExpected,
        Method method,
        @Nullable Double plannedVolume,
        double dispersion,
        double recoveryAlpha) {

    /** Fewer expected cases than this show nothing whatever happens. */
    public static final double DEFAULT_MIN_EXPECTED = 2;

    public static final double DEFAULT_RECOVERY_ALPHA = 0.10;

    public EvaluationRule {
        seasonality = Map.copyOf(seasonality);
        alternatives = List.copyOf(alternatives);
    }

    /** Either end may be open. */
    public record Range(@Nullable Double low, @Nullable Double high) {}

    public static List<Double> defaultAlternatives() {
        return EProcess.DEFAULT_ALTERNATIVES;
    }
}
