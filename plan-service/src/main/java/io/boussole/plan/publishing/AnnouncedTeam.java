package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanOpenHire;
import io.boussole.contracts.plan.PlanTimeOff;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import java.util.List;

/** Who does the work, when they are there, and to whom it goes when nobody takes it. */
final class AnnouncedTeam {
    private AnnouncedTeam() {}

    static List<PlanMember> members(PlanDocument plan) {
        return plan.team().stream().map(AnnouncedTeam::member).toList();
    }

    private static PlanMember member(Member member) {
        return new PlanMember(
                Said.known(member.id()),
                Said.known(member.name()),
                member.email(),
                member.role(),
                member.managerId(),
                Said.word(member.function()),
                member.meetingsPerMonth(),
                member.startedOn(),
                member.leftOn(),
                member.rampProfile());
    }

    static List<PlanTimeOff> timeOff(PlanDocument plan) {
        return plan.timeOff().stream()
                .filter(off -> off.memberId() != null && off.start() != null && off.end() != null)
                .map(off -> new PlanTimeOff(Said.known(off.memberId()), Said.known(off.start()), Said.known(off.end())))
                .toList();
    }

    static List<PlanOpenHire> openHires(PlanDocument plan) {
        return plan.openHires().stream()
                .map(hire ->
                        new PlanOpenHire(hire.role(), hire.expectedOn(), hire.meetingsPerMonth(), hire.rampProfile()))
                .toList();
    }

    static List<PlanCriticalTask> criticalTasks(PlanDocument plan) {
        return plan.criticalTasks().stream()
                .filter(task -> task.type() != null)
                .map(task -> new PlanCriticalTask(Said.known(task.type()).name(), task.ownerId()))
                .toList();
    }

    static List<PlanEscalationStep> escalation(PlanDocument plan) {
        return plan.escalation().stream()
                .filter(step -> step.after() != null && step.to() != null)
                .map(step -> new PlanEscalationStep(Said.known(step.after()).toMinutes(), Said.known(step.to())))
                .toList();
    }
}
