package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the catalogue, or a formula over some, narrowed to a scope, with its target and its owner.
 *
 * @param limit for a share of cases handled in time: how long a case may take
 * @param method how a KPI of the team's own is computed, in words
 */
public record Kpi(
        @Nullable String id,
        @Nullable String label,
        @Nullable String metric,
        @Nullable Formula formula,
        @Nullable String method,
        @Nullable Scope scope,
        @Nullable Boolean key,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable KpiCategory category,
        @Nullable IndicatorType indicatorType,
        @Nullable KpiDirection direction,
        @Nullable String unit,
        @Nullable BigDecimal target,
        @Nullable TargetRange targetRange,
        @Nullable BigDecimal stopThreshold,
        @Nullable Duration limit,
        @Nullable DataSource source,
        List<Cadence> cadence,
        @RefersTo(Part.PLAYBOOK) @Nullable String playbookId) {

    /** What a KPI is narrowed to. */
    public record Scope(
            @RefersTo(Part.CHANNEL) @Nullable String channelId,
            @RefersTo(Part.SEGMENT) @Nullable String segmentId,
            @RefersTo(Part.MEMBER) @Nullable String memberId) {}

    /** A KPI of the team's own, over metrics of the catalogue. */
    public record Formula(@Nullable Ratio ratio) {}

    /** One metric divided by another. */
    public record Ratio(@Nullable String of, @Nullable String to) {}

    /** The range in which no action is due. */
    public record TargetRange(
            @Nullable BigDecimal low, @Nullable BigDecimal high) {}

    /** Whether a KPI says anything about signatures and retention. */
    public enum KpiCategory {
        PERFORMANCE,
        /** Pleasant to see, pays no salary: may not carry an objective or a stop rule. */
        VANITY
    }

    /** Whether a KPI announces the result or is the result. */
    public enum IndicatorType {
        LEADING,
        LAGGING
    }

    /** Which side of the target is good. */
    public enum KpiDirection {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** Where a KPI's facts come from. */
    public enum DataSource {
        CRM,
        PROSPECTING_TOOL,
        ANALYTICS,
        MARKETING_AUTOMATION,
        BILLING
    }

    /** How often a KPI is read. */
    public enum Cadence {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    public boolean isKey() {
        return Boolean.TRUE.equals(key);
    }

    public boolean isLowerBetter() {
        return direction == KpiDirection.LOWER_IS_BETTER;
    }
}
