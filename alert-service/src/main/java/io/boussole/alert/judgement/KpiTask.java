package io.boussole.alert.judgement;

import io.boussole.alert.incident.Task;
import io.boussole.alert.rule.ActionOwner;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be done about a KPI that fails: its playbook in the plan, else to find the cause. */
final class KpiTask {
    private KpiTask() {}

    static Task of(AlertRule rule, JudgedPlan plan, LocalDate today) {
        PlanPublished published = plan.published();
        PlanPlaybook playbook = rule.playbookIn(published);
        return new Task(
                title(rule, playbook),
                ActionOwner.of(published, kpi(rule, published)),
                plan.calendar().plusWorkingDays(today, rule.dueInWorkingDays()),
                rule.playbookId(),
                playbook == null ? List.of() : playbook.checklist());
    }

    private static PlanKpi kpi(AlertRule rule, PlanPublished plan) {
        return plan.kpis().stream()
                .filter(kpi -> kpi.id().equals(rule.kpiId()))
                .findFirst()
                .orElseThrow();
    }

    /** A playbook is in the plan's own language. */
    private static Text title(AlertRule rule, @Nullable PlanPlaybook playbook) {
        if (playbook != null) {
            return new Text(playbook.title(), playbook.title());
        }
        String label = rule.label() == null ? rule.subject() : rule.label();
        return new Text(
                "Find the cause and decide what to change: " + label,
                "Trouver la cause et décider ce qui change : " + label);
    }
}
