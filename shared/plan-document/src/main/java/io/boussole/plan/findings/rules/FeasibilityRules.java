package io.boussole.plan.findings.rules;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.arithmetic.feasibility.CapacityNeed;
import io.boussole.plan.arithmetic.feasibility.Feasibility;
import io.boussole.plan.arithmetic.revenue.PlanFigures;
import io.boussole.plan.arithmetic.revenue.RevenueModel;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Objectives that the team can reach with the meetings that it can hold. */
final class FeasibilityRules {
    static final Rule CAPACITY_MISMATCH = Rule.error("CAPACITY_MISMATCH", 81)
            .says(
                    "The plan needs {0} meetings and the team can hold {1}",
                    "Le plan demande {0} rendez-vous et l'équipe peut en tenir {1}")
            .fix(
                    "Lower the objective, find capacity, or accept the risk by name in acceptances",
                    "Baissez l'objectif, trouvez de la capacité, ou acceptez le risque nommément dans acceptances")
            .check((plan, found) -> {
                CapacityNeed need = CapacityNeed.of(plan);
                BigDecimal required = need.required();
                if (required != null && need.isMismatch()) {
                    found.at(
                            Pointer.to("team"),
                            Exact.plain(required),
                            Exact.shown(need.capacity().total()));
                }
            })
            .acceptable();

    static final Rule OBJECTIVE_OUT_OF_REACH = Rule.warning("OBJECTIVE_OUT_OF_REACH", 8)
            .says(
                    "Of the {0} aimed at the team can sell {1}; {2} are missing",
                    "Sur les {0} visés, l'équipe peut en vendre {1} ; il manque {2}")
            .fix(
                    "Lower the objective, or find meetings, a better closing rate or larger deals",
                    "Baissez l'objectif, ou trouvez des rendez-vous, un meilleur closing ou de plus gros contrats")
            .check((plan, found) -> {
                Feasibility feasibility = Feasibility.of(plan);
                if (feasibility.isFeasible().filter(feasible -> !feasible).isPresent()) {
                    new PlanFigures(plan)
                            .revenueTarget()
                            .ifPresent(target -> found.at(
                                    target.place(),
                                    Exact.plain(target.value()),
                                    shown(feasibility.feasibleRevenue()),
                                    shown(feasibility.gap())));
                }
            });

    static final Rule REVENUE_NOT_BACK_SOLVED = Rule.warning("REVENUE_NOT_BACK_SOLVED", 27)
            .says(
                    "{0} of revenue needs {1} contracts and {2} meetings; the plan counts on {3} meetings",
                    "{0} de chiffre d'affaires demande {1} contrats et {2} rendez-vous ; le plan compte sur {3}")
            .fix(
                    "Plan the meetings that the revenue needs, or the revenue that the meetings bring",
                    "Prévoyez les rendez-vous que demande le chiffre, ou le chiffre que donnent les rendez-vous")
            .check((plan, found) -> {
                PlanFigures figures = new PlanFigures(plan);
                Optional<RevenueModel> model = figures.model();
                Optional<Sourced> target = figures.revenueTarget();
                Optional<Sourced> meetings = figures.meetings();
                if (model.isPresent() && target.isPresent() && meetings.isPresent()) {
                    compare(model.get().backward(target.get().value()), target.get(), meetings.get(), found);
                }
            });

    static final List<Rule> ALL = List.of(CAPACITY_MISMATCH, OBJECTIVE_OUT_OF_REACH, REVENUE_NOT_BACK_SOLVED);

    private FeasibilityRules() {}

    private static void compare(RevenueModel.Backward needed, Sourced target, Sourced planned, Findings.Sink found) {
        if (new BigDecimal(needed.meetings()).compareTo(planned.value()) > 0) {
            found.at(
                    target.place(),
                    Exact.plain(target.value()),
                    needed.contracts(),
                    needed.meetings(),
                    Exact.plain(planned.value()));
        }
    }

    private static String shown(Optional<BigFraction> figure) {
        return figure.map(Exact::shown).orElse("?");
    }
}
