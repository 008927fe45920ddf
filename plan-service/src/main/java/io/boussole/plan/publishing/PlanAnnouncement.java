package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanContext;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Playbook;
import io.boussole.plan.document.WorkCalendar;
import io.boussole.plan.document.WorkCalendar.WorkingHours;
import io.boussole.plan.review.ReviewDue;
import io.boussole.plan.schedule.PlanOwner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says in the words of the contract what a plan without errors says. Every member that the contract wants is one that a rule wants;
 * a plan that lacks one must not have come here.
 *
 * @param lastReviewedAt when somebody last looked through the plan; a change is a review
 */
public record PlanAnnouncement(
        UUID planId, long version, PlanState state, Instant publishedAt, Instant lastReviewedAt) {
    private static final PlanContext NOTHING_ASSUMED = new PlanContext(null, Map.of(), null, null, null, List.of());

    public PlanPublished of(PlanDocument plan) {
        PlanContext context = plan.context() == null ? NOTHING_ASSUMED : plan.context();
        return new PlanPublished(
                planId,
                version,
                state,
                Said.known(plan.name()),
                period(Said.known(plan.period())),
                Said.known(plan.currency()),
                calendar(Said.known(plan.calendar())),
                context.salesCycleDays(),
                context.avgDealValue(),
                context.seasonality(),
                AnnouncedKpis.of(plan.kpis()),
                AnnouncedTeam.members(plan),
                plan.playbooks().stream().map(PlanAnnouncement::playbook).toList(),
                publishedAt,
                PlanOwner.of(plan).orElse(null),
                Said.word(plan.template()),
                AnnouncedChannels.segments(plan),
                AnnouncedTargets.hypotheses(context),
                AnnouncedTargets.funnel(plan),
                AnnouncedTargets.objectives(plan),
                AnnouncedChannels.channels(plan),
                AnnouncedBattles.battles(plan),
                AnnouncedBattles.milestones(plan),
                AnnouncedTeam.escalation(plan),
                AnnouncedTeam.criticalTasks(plan),
                AnnouncedTeam.timeOff(plan),
                AnnouncedTeam.openHires(plan),
                AnnouncedChannels.dataSources(plan),
                plan.attribution() == null ? null : Said.word(plan.attribution().nurtureWeights()),
                lastReviewedAt,
                ReviewDue.ofRitual(plan).orElse(null));
    }

    private static PlanPeriod period(Period period) {
        return new PlanPeriod(Said.known(period.start()), Said.known(period.end()));
    }

    private static PlanCalendar calendar(WorkCalendar calendar) {
        WorkingHours hours = Said.known(calendar.workingHours());
        return new PlanCalendar(
                Said.known(calendar.country()),
                ZoneId.of(Said.known(calendar.timeZone())),
                hours.days(),
                Said.known(hours.start()),
                Said.known(hours.end()),
                calendar.closures().stream()
                        .filter(closure -> closure.start() != null && closure.end() != null)
                        .map(closure ->
                                new PlanCalendar.Closure(Said.known(closure.start()), Said.known(closure.end())))
                        .toList());
    }

    private static PlanPlaybook playbook(Playbook playbook) {
        return new PlanPlaybook(
                Said.known(playbook.id()),
                Said.known(playbook.title()),
                Said.known(playbook.dueInWorkingDays()),
                playbook.checklist());
    }
}
