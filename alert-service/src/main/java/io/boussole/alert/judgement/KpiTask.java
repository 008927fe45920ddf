package io.boussole.alert.judgement;

import io.boussole.alert.incident.Task;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.ActionTemplate;
import io.boussole.alert.rule.terms.RuleAction;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be done about a KPI that fails: its playbook in the plan, else what usually helps its metric, else to find the cause. */
public final class KpiTask {
    private KpiTask() {}

    public static Task of(AlertRule rule, JudgedPlan plan, LocalDate today) {
        PlanPublished published = plan.published();
        RuleAction action = rule.terms().action();
        PlanPlaybook playbook = action.playbookIn(published);
        return new Task(
                title(rule, playbook),
                rule.ownerIn(published, today),
                plan.calendar().plusWorkingDays(today, action.dueInWorkingDays()),
                action.playbookId(),
                playbook == null ? List.of() : playbook.checklist());
    }

    /** A playbook is in the plan's own language. */
    private static Text title(AlertRule rule, @Nullable PlanPlaybook playbook) {
        if (playbook != null) {
            return new Text(playbook.title(), playbook.title());
        }
        ActionTemplate template = rule.template();
        if (template != null) {
            return template.title();
        }
        return new Text(
                "Find the cause and decide what to change: " + rule.name(),
                "Trouver la cause et décider ce qui change : " + rule.name());
    }
}
