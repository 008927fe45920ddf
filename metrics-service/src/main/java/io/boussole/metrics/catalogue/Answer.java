package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period. {@link io.boussole.contracts.kpi.MetricKind} says how numerator, denominator and failed are to be read; those
 * of a rate, a count, a sum and a mean add up over the days.
 *
 * @param value null where there is nothing to divide by, or too little has happened yet
 * @param sampleSize facts behind the value
 * @param undecided cases that have neither succeeded nor failed yet
 * @param interval null where none is known
 */
public record Answer(
        @Nullable BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        long failed,
        long sampleSize,
        long undecided,
        @Nullable Interval interval) {

    static Answer of(@Nullable BigDecimal value, BigDecimal numerator, BigDecimal denominator, long sampleSize) {
        return new Answer(value, numerator, denominator, 0, sampleSize, 0, null);
    }

    /** Whether nothing at all has happened. */
    public boolean isNothing() {
        return numerator.signum() == 0 && denominator.signum() == 0 && failed == 0;
    }
}
