package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanDataSource;
import io.boussole.contracts.plan.PlanSegment;
import io.boussole.contracts.plan.PlanSla;
import io.boussole.contracts.plan.PlanStopRule;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.Channel.SourceMatch;
import io.boussole.plan.document.Channel.StopRule;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Sequence;
import io.boussole.plan.document.Sla;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the plan sells to, by which ways, and where its facts come from. */
final class AnnouncedChannels {
    /** What the guide gives a team to decide, where the plan does not say. */
    static final int USUAL_DECISION_DAYS = 5;

    private static final SourceMatch NOTHING = new SourceMatch(List.of(), List.of());

    private AnnouncedChannels() {}

    static List<PlanSegment> segments(PlanDocument plan) {
        return plan.segments().stream()
                .filter(segment -> segment.id() != null)
                .map(segment -> new PlanSegment(Said.known(segment.id()), segment.name(), segment.isTarget()))
                .toList();
    }

    static List<PlanChannel> channels(PlanDocument plan) {
        return plan.channels().stream()
                .filter(channel -> channel.id() != null)
                .map(AnnouncedChannels::channel)
                .toList();
    }

    static List<PlanDataSource> dataSources(PlanDocument plan) {
        return plan.dataSources().stream()
                .filter(source -> source.source() != null)
                .map(source -> new PlanDataSource(Said.known(source.source()).name(), source.stewardId()))
                .toList();
    }

    private static PlanChannel channel(Channel channel) {
        SourceMatch match = channel.match() == null ? NOTHING : channel.match();
        @Nullable Sequence sequence = channel.sequence();
        return new PlanChannel(
                Said.known(channel.id()),
                channel.name(),
                Said.word(channel.type()),
                Said.word(channel.rank()),
                channel.expectedShare(),
                channel.segmentIds(),
                channel.target() == null ? null : channel.target().kpiId(),
                match.sources(),
                match.utmSources(),
                sequence == null ? null : sequence.durationDays(),
                sequence == null ? null : sequence.responseWindowDays(),
                sla(channel.sla()),
                stopRule(channel.stopRule()),
                channel.monthlyCost(),
                channel.endedOn());
    }

    private static @Nullable PlanSla sla(@Nullable Sla sla) {
        return sla == null
                ? null
                : new PlanSla(Said.word(sla.type()), sla.from(), sla.to(), Said.minutes(sla.within()));
    }

    private static @Nullable PlanStopRule stopRule(@Nullable StopRule rule) {
        if (rule == null) {
            return null;
        }
        return new PlanStopRule(
                rule.kpiId(),
                rule.below(),
                rule.above(),
                rule.completeCycles(),
                rule.cycleDays(),
                rule.decisionDueInWorkingDays() == null ? USUAL_DECISION_DAYS : rule.decisionDueInWorkingDays(),
                null);
    }
}
