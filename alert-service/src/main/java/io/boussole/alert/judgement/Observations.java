package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.Observation.Lasted;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiDelay;
import io.boussole.contracts.kpi.KpiObserved;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Observations as they cross the wire, in the terms of the evaluation. */
public final class Observations {
    private static final String MEAN_OF_DAYS = "AVG_";

    private Observations() {}

    /** @throws IllegalArgumentException when a number is no number of cases, or they contradict each other */
    public static Observation read(KpiObserved observed) {
        return switch (observed.kind()) {
            case RATE ->
                new Observation.Share(
                        observed.days().stream().map(Observations::cohort).toList(), observed.failsAfterDays());
            case COUNT ->
                new Observation.Count(observed.days().stream()
                        .map(day -> new DayCount(day.day(), cases(day.numerator())))
                        .toList());
            case DURATION -> durations(observed);
            case SUM -> value(observed, true);
            case MEAN ->
                new Observation.Mean(
                        observed.days().stream().map(Observations::amounts).toList());
            case RATIO, LEVEL -> value(observed, false);
        };
    }

    /** A mean of days is no median: no share of cases is known to lie below it. */
    private static Observation durations(KpiObserved observed) {
        if (observed.metric().startsWith(MEAN_OF_DAYS)) {
            return value(observed, false);
        }
        return new Observation.Durations(
                observed.days().stream().map(Observations::cohort).toList(),
                observed.delays().stream()
                        .filter(KpiDelay::succeeded)
                        .map(delay -> new Lasted(delay.day(), delay.days(), delay.cases()))
                        .toList());
    }

    private static Observation value(KpiObserved observed, boolean addsUp) {
        BigDecimal value = observed.value();
        return new Observation.Value(
                value == null ? Double.NaN : value.doubleValue(), observed.sampleSize() > 0, addsUp);
    }

    private static DayAmounts amounts(DailyObservation day) {
        Long positives = day.positives();
        return new DayAmounts(
                day.day(),
                cases(day.denominator()),
                day.numerator().doubleValue(),
                positives == null ? 0 : positives,
                number(day.logs()),
                number(day.logSquares()));
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private static Cohort cohort(DailyObservation day) {
        return new Cohort(day.day(), cases(day.denominator()), cases(day.numerator()), day.failed());
    }

    private static long cases(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException("not a number of cases: " + number, notWhole);
        }
    }
}
