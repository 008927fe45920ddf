package io.boussole.plan.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach the segments.
 *
 * @param expectedShare of the period's signatures; the channels' shares add up to 1
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
        @Nullable StopRule stopRule) {

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

    /** When to cut or change the channel. */
    public record StopRule(
            @RefersTo(Part.KPI) @Nullable String kpiId,
            @Nullable BigDecimal below,
            @Nullable BigDecimal above,
            @Nullable Integer completeCycles,
            @Nullable Integer cycleDays) {}
}
