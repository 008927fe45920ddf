package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Shares, rounded half up to six digits, and their intervals. */
public final class Shares {
    static final int DIGITS = 6;
    private static final double QUANTILE = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private Shares() {}

    /** Empty where there is nothing to divide by. */
    public static Optional<BigDecimal> divide(BigDecimal dividend, BigDecimal divisor) {
        return divide(dividend, divisor, DIGITS);
    }

    static Optional<BigDecimal> divide(BigDecimal dividend, BigDecimal divisor, int digits) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(Money.withMinorDigits(dividend.divide(divisor, digits, RoundingMode.HALF_UP), 0));
    }

    /** Wilson's score interval. */
    public static @Nullable Interval wilson(long successes, long cases) {
        if (cases <= 0 || successes < 0 || successes > cases) {
            return null;
        }
        double share = (double) successes / cases;
        double squared = QUANTILE * QUANTILE;
        double centre = (share + squared / (2 * cases)) / (1 + squared / cases);
        double half = QUANTILE
                / (1 + squared / cases)
                * Math.sqrt(share * (1 - share) / cases + squared / (4.0 * cases * cases));
        return new Interval(rounded(Math.max(0, centre - half)), rounded(Math.min(1, centre + half)));
    }

    static double quantile() {
        return QUANTILE;
    }

    static BigDecimal rounded(double number) {
        BigDecimal exact = new BigDecimal(number, MathContext.DECIMAL64).setScale(DIGITS, RoundingMode.HALF_UP);
        return Money.withMinorDigits(exact, 0);
    }
}
