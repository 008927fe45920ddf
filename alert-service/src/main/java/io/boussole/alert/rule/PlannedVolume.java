package io.boussole.alert.rule;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanFunnelTarget;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of a share the plan counts on in its period. With it the bound of the evidence is exact instead of 1 / alpha, which
 * sees a collapse days earlier. A volume that is guessed would break the bound, so where the plan names none there is none.
 */
final class PlannedVolume {
    /** What enters each share, as the metric that counts it. */
    private static final Map<String, String> ENTERED = Map.ofEntries(
            Map.entry("VISIT_TO_LEAD", "VISITS"),
            Map.entry("LEAD_TO_MQL", "LEAD_COUNT"),
            Map.entry("PARTNER_LEAD_QUALITY", "LEAD_COUNT"),
            Map.entry("MQL_TO_SQL", "MQL_COUNT"),
            Map.entry("SPEED_TO_LEAD_SHARE", "MQL_COUNT"),
            Map.entry("SQL_TO_OPPORTUNITY", "SQL_COUNT"),
            Map.entry("CLOSE_RATE", "OPPORTUNITIES_CREATED"),
            Map.entry("REPLY_RATE", "EMAILS_SENT"),
            Map.entry("HUMAN_REPLY_RATE", "EMAILS_SENT"),
            Map.entry("USEFUL_REPLY_RATE", "EMAILS_SENT"),
            Map.entry("OPEN_RATE", "EMAILS_SENT"),
            Map.entry("BOUNCE_RATE", "EMAILS_SENT"));

    private static final String NO_SHOW_RATE = "NO_SHOW_RATE";

    private final PlanPublished plan;

    PlannedVolume(PlanPublished plan) {
        this.plan = plan;
    }

    /** A whole number of at least 1; null when the KPI is no share, or the plan does not say. */
    @Nullable
    BigDecimal of(PlanKpi kpi) {
        Optional<BigDecimal> volume = NO_SHOW_RATE.equals(kpi.metric()) ? meetings(kpi) : entered(kpi);
        return volume.map(cases -> cases.setScale(0, RoundingMode.HALF_UP))
                .filter(cases -> cases.signum() > 0)
                .orElse(null);
    }

    private Optional<BigDecimal> entered(PlanKpi share) {
        String counted = share.metric() == null ? null : ENTERED.get(share.metric());
        return counted == null ? Optional.empty() : counted(share, counted).or(() -> ofTheFunnel(share, counted));
    }

    /** Meetings that are due: those held, and those to which nobody comes. */
    private Optional<BigDecimal> meetings(PlanKpi noShows) {
        BigDecimal missed = noShows.target();
        Optional<BigDecimal> due = counted(noShows, "MEETINGS_BOOKED");
        if (due.isPresent() || missed == null || missed.compareTo(BigDecimal.ONE) >= 0) {
            return due;
        }
        return counted(noShows, "MEETINGS_HELD")
                .map(held -> held.divide(BigDecimal.ONE.subtract(missed), MathContext.DECIMAL64));
    }

    /** What another KPI of the same scope is to reach: nearer than the funnel, which knows no scope. */
    private Optional<BigDecimal> counted(PlanKpi share, String metric) {
        return plan.kpis().stream()
                .filter(kpi -> metric.equals(kpi.metric()) && hasScopeOf(kpi, share))
                .flatMap(kpi -> Optional.ofNullable(kpi.target()).stream())
                .findFirst();
    }

    private static boolean hasScopeOf(PlanKpi one, PlanKpi other) {
        return Objects.equals(one.channelId(), other.channelId())
                && Objects.equals(one.segmentId(), other.segmentId())
                && Objects.equals(one.memberId(), other.memberId());
    }

    /** The funnel is the whole plan's: a channel has its share of it, a segment or a member no known one. */
    private Optional<BigDecimal> ofTheFunnel(PlanKpi share, String counted) {
        if (share.segmentId() != null || share.memberId() != null) {
            return Optional.empty();
        }
        Optional<BigDecimal> whole = stageTarget(FunnelStage.counted(counted));
        return share.channelId() == null
                ? whole
                : whole.flatMap(target -> expectedShare(share.channelId()).map(target::multiply));
    }

    private Optional<BigDecimal> stageTarget(@Nullable String stage) {
        return plan.funnel().stream()
                .filter(target -> target.stage().equals(stage))
                .map(PlanFunnelTarget::target)
                .flatMap(target -> Optional.ofNullable(target).stream())
                .findFirst();
    }

    private Optional<BigDecimal> expectedShare(@Nullable String channelId) {
        return plan.channels().stream()
                .filter(channel -> channel.id().equals(channelId))
                .map(PlanChannel::expectedShare)
                .flatMap(share -> Optional.ofNullable(share).stream())
                .findFirst();
    }
}
