package io.boussole.contracts.plan;

import io.boussole.contracts.AddedLater;
import java.math.BigDecimal;
import java.util.List;
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
 * @param channelId what it is narrowed to, as {@code segmentId} and {@code memberId}; null: not narrowed
 * @param key whether it is one of the few that the team looks at first
 * @param method how a KPI of the team's own is computed, in words
 * @param category PERFORMANCE or VANITY
 * @param indicatorType LEADING or LAGGING
 * @param limitMinutes for a share of cases handled in time: how long a case may take, working time
 * @param source CRM, PROSPECTING_TOOL, ANALYTICS, MARKETING_AUTOMATION or BILLING
 * @param cadence how often it is read: DAILY, WEEKLY, MONTHLY
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
        @Nullable String channelId,
        @Nullable String segmentId,
        @Nullable String memberId,
        @AddedLater boolean key,
        @Nullable PlanKpiFormula formula,
        @Nullable String method,
        @Nullable String category,
        @Nullable String indicatorType,
        @Nullable String unit,
        @Nullable Long limitMinutes,
        @Nullable String source,
        @AddedLater List<String> cadence) {

    public PlanKpi {
        cadence = PlanMember.orEmpty(cadence);
    }

    /** A KPI of which no more than this is said. */
    public PlanKpi(
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
        this(
                id,
                metric,
                label,
                direction,
                target,
                low,
                high,
                stopThreshold,
                ownerId,
                playbookId,
                channelId,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** Which side of the target is good. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }
}
