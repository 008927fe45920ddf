package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach the segments.
 *
 * @param expectedShare of the period's signatures; they add up to 1, with or without those of ended channels
 * @param monthlyCost in the plan's currency, beside what its actions cost
 * @param endedOn the first day on which the channel is no longer worked
 */
public record Channel(
        @Nullable String id,
        @Nullable String name,
        @Nullable ChannelType type,
        @Nullable ChannelRank rank,
        @Nullable BigDecimal expectedShare,
        @RefersTo(Part.SEGMENT) List<String> segmentIds,
        @Nullable ChannelTarget target,
        @Nullable SourceMatch match,
        @Nullable Sequence sequence,
        @Nullable ContentPlan contentPlan,
        @Nullable Sla sla,
        @Nullable PartnerProgram partnerProgram,
        @Nullable StopRule stopRule,
        @Nullable BigDecimal monthlyCost,
        @Nullable LocalDate endedOn) {

    /** The guide's channels. */
    public enum ChannelType {
        OUTBOUND,
        INBOUND,
        PARTNERSHIP,
        EVENT,
        REFERRAL,
        LINKEDIN
    }

    /** Two primary channels, one in support. */
    public enum ChannelRank {
        PRIMARY,
        SUPPORT
    }

    /** The KPI, with its target and its range, that the channel is held to. */
    public record ChannelTarget(
            @RefersTo(Part.KPI) @Nullable String kpiId) {}

    /** How a CRM record is recognised as this channel's. */
    public record SourceMatch(List<String> sources, List<String> utmSources) {}

    /**
     * When to cut or change the channel.
     *
     * @param decisionDueInWorkingDays how long the team may take to decide once the rule is met; absent: 5
     */
    public record StopRule(
            @RefersTo(Part.KPI) @Nullable String kpiId,
            @Nullable BigDecimal below,
            @Nullable BigDecimal above,
            @Nullable Integer completeCycles,
            @Nullable Integer cycleDays,
            @Nullable Integer decisionDueInWorkingDays) {}

    /** Whether the channel takes one of the places of its rank. */
    public boolean isWorked() {
        return endedOn == null;
    }
}
