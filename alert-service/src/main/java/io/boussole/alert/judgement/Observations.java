package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import java.math.BigDecimal;

/** Observations as they cross the wire, in the terms of the evaluation. */
public final class Observations {
    private Observations() {}

    /** @throws IllegalArgumentException when a number is no number of cases, or they contradict each other */
    public static Observation read(KpiObserved observed) {
        return switch (observed.kind()) {
            case RATE ->
                new Observation.Share(
                        observed.days().stream().map(Observations::cohort).toList());
            case COUNT ->
                new Observation.Count(observed.days().stream()
                        .map(day -> new DayCount(day.day(), cases(day.numerator())))
                        .toList());
            case SUM, MEAN, DURATION, RATIO, LEVEL -> new Observation.Composite(observed.sampleSize() > 0);
        };
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
