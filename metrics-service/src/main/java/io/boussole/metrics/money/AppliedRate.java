package io.boussole.metrics.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What an amount was multiplied by.
 *
 * @param rate to 34 digits
 * @param ratedOn day of the oldest rate that went into it
 */
public record AppliedRate(BigDecimal rate, LocalDate ratedOn) {
    static AppliedRate same(LocalDate day) {
        return new AppliedRate(BigDecimal.ONE, day);
    }

    AppliedRate inverse() {
        return new AppliedRate(BigDecimal.ONE.divide(rate, MathContext.DECIMAL128), ratedOn);
    }

    AppliedRate times(AppliedRate other) {
        return new AppliedRate(
                rate.multiply(other.rate, MathContext.DECIMAL128),
                ratedOn.isBefore(other.ratedOn) ? ratedOn : other.ratedOn);
    }
}
