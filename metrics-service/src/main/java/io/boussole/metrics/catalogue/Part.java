package io.boussole.metrics.catalogue;

import java.math.BigDecimal;

/**
 * What a day, or a whole period, adds to a metric; {@link io.boussole.contracts.kpi.MetricKind} says how to read it. Parts of a
 * period add up to the period.
 */
public record Part(BigDecimal numerator, BigDecimal denominator, long failed) {
    public static final Part NOTHING = new Part(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Part plus(Part other) {
        return new Part(numerator.add(other.numerator), denominator.add(other.denominator), failed + other.failed);
    }

    public boolean isNothing() {
        return numerator.signum() == 0 && denominator.signum() == 0 && failed == 0;
    }
}
