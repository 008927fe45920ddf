package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanFunnelTarget;
import io.boussole.contracts.plan.PlanHypothesis;
import io.boussole.contracts.plan.PlanObjective;
import io.boussole.plan.document.PlanContext;
import io.boussole.plan.document.PlanDocument;
import java.util.List;

/** What the plan is to reach, and what it takes for granted on the way. */
final class AnnouncedTargets {
    private AnnouncedTargets() {}

    static List<PlanHypothesis> hypotheses(PlanContext context) {
        return context.hypotheses().stream()
                .map(assumed ->
                        new PlanHypothesis(assumed.id(), assumed.kpi(), assumed.value(), assumed.low(), assumed.high()))
                .toList();
    }

    static List<PlanFunnelTarget> funnel(PlanDocument plan) {
        return plan.funnel().stream()
                .filter(stage -> stage.stage() != null)
                .map(stage -> new PlanFunnelTarget(
                        Said.known(stage.stage()).name(), stage.target(), stage.conversionRateHypothesis()))
                .toList();
    }

    static List<PlanObjective> objectives(PlanDocument plan) {
        return plan.objectives().stream()
                .filter(objective -> objective.id() != null)
                .map(objective -> new PlanObjective(
                        Said.known(objective.id()),
                        objective.statement(),
                        objective.kpiId(),
                        objective.baseline(),
                        objective.target(),
                        objective.dueOn(),
                        objective.ownerId(),
                        objective.leadingKpiIds()))
                .toList();
    }
}
