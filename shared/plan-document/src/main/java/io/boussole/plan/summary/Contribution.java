package io.boussole.plan.summary;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Objective;
import io.boussole.plan.document.PlanDocument;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an action feeds the plan: by its battle's KPI to the objectives, and why.
 *
 * @param reaches empty when the battle's KPI leads to no objective of the plan
 */
public record Contribution(Action action, Battle battle, List<Reached> reaches) {
    /** An objective, and how the battle's KPI leads to it. */
    public record Reached(
            Objective objective, Link link, @Nullable String why) {}

    /** How a battle leads to an objective. */
    public enum Link {
        /** The battle moves the very KPI of the objective. */
        RESULT,
        /** The battle moves a KPI that announces the objective. */
        LEADING,
        /** The battle's expected impact on revenue is part of an objective on signed revenue. */
        EXPECTED_IMPACT
    }

    /** The contribution of each action that is asked for, in the order of the plan. */
    public static List<Contribution> of(PlanDocument plan, Predicate<Action> wanted) {
        return plan.battles().stream()
                .flatMap(battle -> battle.actions().stream()
                        .filter(wanted)
                        .map(action -> new Contribution(action, battle, reached(battle, plan))))
                .toList();
    }

    private static List<Reached> reached(Battle battle, PlanDocument plan) {
        return plan.objectives().stream()
                .flatMap(objective -> Stream.ofNullable(link(battle, objective, plan))
                        .map(link -> new Reached(objective, link, why(objective, plan))))
                .toList();
    }

    private static @Nullable Link link(Battle battle, Objective objective, PlanDocument plan) {
        String kpi = battle.kpiId();
        if (kpi != null && kpi.equals(objective.kpiId())) {
            return Link.RESULT;
        }
        if (kpi != null && objective.leadingKpiIds().contains(kpi)) {
            return Link.LEADING;
        }
        boolean paysRevenue =
                battle.expectedImpact() != null && battle.expectedImpact().signum() > 0;
        return paysRevenue && isRevenue(objective, plan) ? Link.EXPECTED_IMPACT : null;
    }

    private static boolean isRevenue(Objective objective, PlanDocument plan) {
        return plan.kpis().stream()
                .filter(kpi -> kpi.id() != null && kpi.id().equals(objective.kpiId()))
                .map(Kpi::metric)
                .anyMatch("SIGNED_REVENUE"::equals);
    }

    /** The objective's own why, else the plan's. */
    private static @Nullable String why(Objective objective, PlanDocument plan) {
        return objective.why() == null ? plan.why() : objective.why();
    }
}
