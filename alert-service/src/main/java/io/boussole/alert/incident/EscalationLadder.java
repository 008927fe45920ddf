package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanPublished;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Where something goes that nobody answers, in order. A plan that names no steps has two: after one working day to the owner's manager,
 * after three to the plan's owner.
 */
record EscalationLadder(List<Rung> rungs) {
    static final String MANAGER = "MANAGER";
    static final String PLAN_OWNER = "PLAN_OWNER";

    /**
     * One step.
     *
     * @param after working time from the start
     * @param to {@link #MANAGER}, {@link #PLAN_OWNER} or a role of the team
     */
    record Rung(Duration after, String to) {}

    EscalationLadder {
        rungs = List.copyOf(rungs);
    }

    static EscalationLadder of(PlanPublished plan) {
        List<PlanEscalationStep> steps = plan.escalation();
        if (steps.isEmpty()) {
            Duration day = Duration.between(
                    plan.calendar().workStart(), plan.calendar().workEnd());
            return new EscalationLadder(List.of(new Rung(day, MANAGER), new Rung(day.multipliedBy(3), PLAN_OWNER)));
        }
        return new EscalationLadder(steps.stream()
                .map(step -> new Rung(Duration.ofMinutes(Math.max(0, step.afterMinutes())), step.to()))
                .sorted(Comparator.comparing(Rung::after))
                .toList());
    }

    List<Duration> after() {
        return rungs.stream().map(Rung::after).toList();
    }
}
