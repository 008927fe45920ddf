package io.boussole.alert.watch;

import io.boussole.alert.incident.Task;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.RuleAction;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.alert.watch.finding.WatchedPlan;
import io.boussole.alert.watch.wording.AlertWording;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPlaybook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody must do about what a watch has found, by when. */
final class WatchTask {
    private WatchTask() {}

    static Task of(AlertRule rule, WatchedPlan watched, Finding found, PlanMember owner) {
        RuleAction action = rule.terms().action();
        @Nullable PlanPlaybook playbook = action.playbookIn(watched.plan());
        return new Task(
                AlertWording.task(
                        rule.kind(), found.circumstances(), watched.plan().name()),
                owner,
                watched.calendar().plusWorkingDays(watched.today(), action.dueInWorkingDays()),
                action.playbookId(),
                playbook == null ? List.of() : playbook.checklist());
    }
}
