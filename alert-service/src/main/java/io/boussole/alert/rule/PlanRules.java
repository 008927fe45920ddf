package io.boussole.alert.rule;

import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
import java.time.LocalDate;
import java.util.List;

/** All rules that a plan asks for. One that is not active asks for none. */
final class PlanRules {
    private PlanRules() {}

    /**
     * @param today in the plan's time zone: who has left by then answers for nothing
     * @throws IllegalArgumentException when nobody could answer for a KPI
     */
    static List<RuleDraft> of(PlanPublished plan, LocalDate today) {
        if (plan.state() != PlanState.ACTIVE) {
            return List.of();
        }
        DraftTable table = new DraftTable(plan, today);
        KpiRules.addTo(table);
        StopRules.addTo(table);
        WorkRules.addTo(table);
        DataRules.addTo(table);
        return table.drafts();
    }
}
