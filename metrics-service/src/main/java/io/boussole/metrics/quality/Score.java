package io.boussole.metrics.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share of what is as it should be.
 *
 * @param value from 0 to 1, with 4 decimals, rounded down: only what is wholly good is 1; null when n is 0
 * @param n of how many
 */
public record Score(@Nullable BigDecimal value, long n) {
    static Score of(long good, long n) {
        return new Score(
                n <= 0
                        ? null
                        : BigDecimal.valueOf(Math.max(0, good)).divide(BigDecimal.valueOf(n), 4, RoundingMode.DOWN),
                Math.max(0, n));
    }
}
