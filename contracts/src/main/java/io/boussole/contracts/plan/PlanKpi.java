package io.boussole.contracts.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One KPI of a plan.
 *
 * @param metric identifier in the metric catalogue ({@code CLOSE_RATE}); null for a KPI with a formula of its own
 * @param direction which side of the target is good
 * @param target value planned for the whole period: a share between 0 and 1 for a rate, a number for a count, an amount in the
 *     plan's currency for money
 * @param low lower end of the range in which no action is due
 * @param high upper end of that range
 * @param stopThreshold value below which the effort itself is in question
 * @param ownerId member who answers for the KPI
 * @param playbookId what to do when the KPI leaves its range
 */
public record PlanKpi(
        String id,
        @Nullable String metric,
        @Nullable String label,
        Direction direction,
        @Nullable BigDecimal target,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal stopThreshold,
        @Nullable String ownerId,
        @Nullable String playbookId,
        @Nullable String channelId) {

    /** Which side of the target is good. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }
}
