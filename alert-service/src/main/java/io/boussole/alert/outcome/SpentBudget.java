package io.boussole.alert.outcome;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of its error budget a rule has used in its plan's period.
 *
 * @param alpha how often a KPI exactly on plan may be called worse, for each episode; null: the rule compares with a line and controls
 *     no error
 * @param episodes judged so far: none before anything can be judged, then one, and one more after each alarm that was dealt with
 * @param alarms raised so far
 * @param falseAlarms those of them that people have called false
 */
public record SpentBudget(
        UUID ruleId,
        String kpiId,
        @Nullable String label,
        @Nullable BigDecimal alpha,
        int episodes,
        int alarms,
        int falseAlarms) {

    /** Alpha for each episode; 0 where none is controlled. */
    public BigDecimal spent() {
        return alpha == null ? BigDecimal.ZERO : alpha.multiply(BigDecimal.valueOf(episodes));
    }
}
