package io.boussole.alert.rule;

import io.boussole.alert.rule.DraftTable.Duty;
import io.boussole.alert.rule.DraftTable.Gauge;
import io.boussole.alert.rule.terms.OwnerRule;
import io.boussole.alert.rule.terms.Watched;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanPublished;

/** Work that must have an owner and be done in time, and the plan itself, which must be looked at. */
final class WorkRules {
    private static final int NAME_AN_OWNER_WITHIN = 1;
    private static final int REVIEW_WITHIN = 3;
    private static final int CATCH_UP_WITHIN = 3;

    private WorkRules() {}

    static void addTo(DraftTable table) {
        PlanPublished plan = table.plan();
        Duty nameAnOwner = new Duty(OwnerRule.PLAN_OWNER, plan.ownerId(), null, NAME_AN_OWNER_WITHIN);
        plan.criticalTasks()
                .forEach(task ->
                        table.add(AlertKind.OWNERLESS_TASK, task.type(), Gauge.of(Watched.thing(null)), nameAnOwner));
        plan.battles()
                .forEach(battle -> battle.actions().forEach(action -> action(table, battle, action, nameAnOwner)));
        milestones(table);
        table.add(
                AlertKind.STALE_PLAN,
                "plan",
                Gauge.of(Watched.thing(plan.name())),
                new Duty(OwnerRule.PLAN_OWNER, plan.ownerId(), null, REVIEW_WITHIN));
    }

    /** What is done or given up keeps its rules, so that they see that it is. */
    private static void action(DraftTable table, PlanBattle battle, PlanAction action, Duty nameAnOwner) {
        if (action.id() == null) {
            return;
        }
        String subject = "action/" + action.id();
        Gauge gauge = Gauge.of(Watched.thing(action.title()));
        if (action.critical()) {
            table.add(AlertKind.OWNERLESS_TASK, subject, gauge, nameAnOwner);
        }
        if (action.dueOn() != null) {
            String ownerId = action.ownerId() == null ? battle.driverId() : action.ownerId();
            table.add(
                    AlertKind.OVERDUE_MILESTONE,
                    subject,
                    gauge,
                    new Duty(OwnerRule.WORK_OWNER, ownerId, null, CATCH_UP_WITHIN));
        }
    }

    private static void milestones(DraftTable table) {
        table.plan().milestones().stream()
                .filter(milestone -> milestone.id() != null && milestone.dueOn() != null)
                .forEach(milestone -> table.add(
                        AlertKind.OVERDUE_MILESTONE,
                        "milestone/" + milestone.id(),
                        Gauge.of(Watched.thing(milestone.title())),
                        new Duty(OwnerRule.WORK_OWNER, milestone.ownerId(), null, CATCH_UP_WITHIN)));
    }
}
