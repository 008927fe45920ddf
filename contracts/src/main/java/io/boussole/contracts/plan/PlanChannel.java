package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach the segments.
 *
 * @param type OUTBOUND, INBOUND, PARTNERSHIP, EVENT, REFERRAL or LINKEDIN
 * @param rank PRIMARY or SUPPORT
 * @param expectedShare of the period's signatures, 0 to 1
 * @param kpiId the KPI that the channel is held to
 * @param sources values of a CRM record's source by which it is this channel's; {@code utmSources} likewise
 * @param sequenceDays calendar days from the first touch to the last one
 * @param responseWindowDays calendar days after the last touch in which an answer still counts
 * @param monthlyCost in the plan's currency
 * @param endedOn the first day on which it is no longer worked
 */
public record PlanChannel(
        String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String rank,
        @Nullable BigDecimal expectedShare,
        List<String> segmentIds,
        @Nullable String kpiId,
        List<String> sources,
        List<String> utmSources,
        @Nullable Integer sequenceDays,
        @Nullable Integer responseWindowDays,
        @Nullable PlanSla sla,
        @Nullable PlanStopRule stopRule,
        @Nullable BigDecimal monthlyCost,
        @Nullable LocalDate endedOn) {}
