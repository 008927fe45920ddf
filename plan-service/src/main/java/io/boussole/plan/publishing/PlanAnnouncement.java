package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanContext;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Playbook;
import io.boussole.plan.document.WorkCalendar;
import io.boussole.plan.document.WorkCalendar.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says in the words of the contract what a plan without errors says. Every member that the contract wants is one that a rule wants;
 * a plan that lacks one must not have come here.
 */
public record PlanAnnouncement(UUID planId, long version, PlanState state, Instant publishedAt) {

    public PlanPublished of(PlanDocument plan) {
        @Nullable PlanContext context = plan.context();
        return new PlanPublished(
                planId,
                version,
                state,
                known(plan.name()),
                period(known(plan.period())),
                known(plan.currency()),
                calendar(known(plan.calendar())),
                context == null ? null : context.salesCycleDays(),
                context == null ? null : context.avgDealValue(),
                context == null ? Map.of() : context.seasonality(),
                plan.kpis().stream().map(PlanAnnouncement::kpi).toList(),
                plan.team().stream().map(PlanAnnouncement::member).toList(),
                plan.playbooks().stream().map(PlanAnnouncement::playbook).toList(),
                publishedAt);
    }

    private static PlanPeriod period(Period period) {
        return new PlanPeriod(known(period.start()), known(period.end()));
    }

    private static PlanCalendar calendar(WorkCalendar calendar) {
        WorkingHours hours = known(calendar.workingHours());
        return new PlanCalendar(
                known(calendar.country()),
                ZoneId.of(known(calendar.timeZone())),
                hours.days(),
                known(hours.start()),
                known(hours.end()),
                calendar.closures().stream()
                        .filter(closure -> closure.start() != null && closure.end() != null)
                        .map(closure -> new PlanCalendar.Closure(known(closure.start()), known(closure.end())))
                        .toList());
    }

    private static PlanKpi kpi(Kpi kpi) {
        return new PlanKpi(
                known(kpi.id()),
                kpi.metric(),
                kpi.label(),
                kpi.isLowerBetter() ? PlanKpi.Direction.LOWER_IS_BETTER : PlanKpi.Direction.HIGHER_IS_BETTER,
                kpi.target(),
                kpi.targetRange() == null ? null : kpi.targetRange().low(),
                kpi.targetRange() == null ? null : kpi.targetRange().high(),
                kpi.stopThreshold(),
                kpi.ownerId(),
                kpi.playbookId(),
                kpi.scope() == null ? null : kpi.scope().channelId());
    }

    private static PlanMember member(Member member) {
        return new PlanMember(
                known(member.id()), known(member.name()), member.email(), member.role(), member.managerId());
    }

    private static PlanPlaybook playbook(Playbook playbook) {
        return new PlanPlaybook(
                known(playbook.id()),
                known(playbook.title()),
                known(playbook.dueInWorkingDays()),
                playbook.checklist());
    }

    private static <T> T known(@Nullable T member) {
        if (member == null) {
            throw new IllegalStateException("A plan with errors cannot be announced");
        }
        return member;
    }
}
