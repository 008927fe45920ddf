package io.boussole.plan.schedule;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.ContentPlan;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.PartnerProgram;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.schedule.TimelineCollector.Named;
import io.boussole.plan.schedule.TimelineItem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What channels publish and hold, and the joint webinars that a month still owes. */
final class ChannelDates {
    /** A month has no more working days than this. */
    private static final int MOST_A_MONTH = 31;

    private final TimelineCollector found;

    ChannelDates(TimelineCollector found) {
        this.found = found;
    }

    void collect(PlanDocument plan) {
        Timeline.each(plan.channels(), (channel, index) -> {
            String key = channel.id() == null ? String.valueOf(index) : channel.id();
            if (channel.contentPlan() != null) {
                content(channel.contentPlan(), key);
            }
            if (channel.partnerProgram() != null) {
                @Nullable String owner = ownerOf(channel, plan);
                webinars(channel.partnerProgram(), key, owner);
                webinarsDue(plan, channel, key, owner);
            }
        });
    }

    private void content(ContentPlan plan, String channel) {
        Timeline.each(
                plan.pieces(),
                (piece, index) -> found.takesPlace(
                        Named.of(Kind.CONTENT, piece.id(), index, piece.title(), null)
                                .in(channel),
                        piece.publishedOn(),
                        null));
    }

    private void webinars(PartnerProgram program, String channel, @Nullable String owner) {
        Timeline.each(
                program.webinars(),
                (webinar, index) -> found.mustBeDone(
                        Named.of(
                                        Kind.WEBINAR,
                                        webinar.id(),
                                        index,
                                        webinar.title(),
                                        webinar.ownerId() == null ? owner : webinar.ownerId())
                                .in(channel),
                        null,
                        webinar.on(),
                        Boolean.TRUE.equals(webinar.held())));
    }

    /** Each month owes what the program promises; what nobody has put on a day is due on the month's last one. */
    private void webinarsDue(PlanDocument plan, Channel channel, String key, @Nullable String owner) {
        PartnerProgram program = Objects.requireNonNull(channel.partnerProgram());
        int promised = program.jointWebinarsPerMonth() == null ? 0 : program.jointWebinarsPerMonth();
        for (PlanMonth month : PlanMonth.in(plan.period())) {
            if (channel.endedOn() == null || month.start().isBefore(channel.endedOn())) {
                long dated = program.webinars().stream()
                        .filter(webinar -> month.covers(webinar.on()))
                        .count();
                due(month, (int) Math.min(MOST_A_MONTH, promised) - (int) dated, key, owner);
            }
        }
    }

    private void due(PlanMonth month, int missing, String channel, @Nullable String owner) {
        LocalDate last = month.end();
        for (int number = 1; number <= missing; number++) {
            found.mustBeDone(
                    Named.of(Kind.WEBINAR_DUE, month.start() + "-" + number, 0, null, owner)
                            .in(channel),
                    last,
                    last,
                    false);
        }
    }

    /** A channel has no owner of its own: whoever answers for its KPI, else for the plan. */
    private static @Nullable String ownerOf(Channel channel, PlanDocument plan) {
        @Nullable
        String kpiId = channel.target() == null ? null : channel.target().kpiId();
        List<Kpi> held = plan.kpis().stream()
                .filter(kpi -> kpiId != null && kpiId.equals(kpi.id()))
                .toList();
        return held.stream()
                .flatMap(kpi -> Optional.ofNullable(kpi.ownerId()).stream())
                .findFirst()
                .or(() -> PlanOwner.of(plan))
                .orElse(null);
    }
}
