package io.boussole.alert.incident.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a correction, with the numbers it rests on.
 *
 * @param reason why nothing can be concluded; null when numbers were compared
 * @param before null without a comparison, as {@code after} and {@code change}
 * @param expected the change that was expected, in the change's measure; null: none in particular
 */
public record Impact(
        Conclusion conclusion,
        @Nullable Reason reason,
        @Nullable String kpiId,
        @Nullable Side before,
        @Nullable Side after,
        @Nullable Size change,
        @Nullable BigDecimal expected) {

    /**
     * One side of the comparison.
     *
     * @param observed successes of a share, events of a count
     * @param size cases of a share; null for a count
     * @param weight what the plan expects of a count's days, by which the two sides are compared; null for a share
     */
    public record Side(
            LocalDate from,
            LocalDate to,
            long observed,
            @Nullable Long size,
            @Nullable BigDecimal weight) {}

    /**
     * By how much it has changed.
     *
     * @param high null: without end
     */
    public record Size(
            Change.Measure measure,
            @Nullable BigDecimal estimate,
            BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal level) {}

    /** Why nothing can be concluded. */
    public enum Reason {
        /** Less than four weeks have passed. */
        TOO_EARLY,
        /** It is about no KPI. */
        NO_KPI,
        /** No facts on one of the sides, or none that are mature. */
        NO_FACTS,
        /** Neither a share nor a count. */
        NO_METHOD
    }

    public static Impact without(Conclusion conclusion, Reason reason, @Nullable String kpiId) {
        return new Impact(conclusion, reason, kpiId, null, null, null, null);
    }
}
