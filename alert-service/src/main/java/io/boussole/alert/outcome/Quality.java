package io.boussole.alert.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether the data behind a verdict are good enough to end something upon. */
public enum Quality {
    GOOD,
    /** Nothing is to be stopped because of it. */
    DEGRADED,
    UNKNOWN;

    /** @param score 0 to 1 */
    public static Quality of(@Nullable BigDecimal score, BigDecimal degradedBelow) {
        if (score == null) {
            return UNKNOWN;
        }
        return score.compareTo(degradedBelow) < 0 ? DEGRADED : GOOD;
    }
}
