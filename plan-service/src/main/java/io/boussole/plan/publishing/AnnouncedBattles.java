package io.boussole.plan.publishing;

import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanMilestone;
import io.boussole.contracts.plan.PlanStopRule;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.Assignments;
import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Battle.BattleStopRule;
import io.boussole.plan.document.Battle.SuccessCriterion;
import io.boussole.plan.document.PlanDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team fights for, and what is due when. */
final class AnnouncedBattles {
    private static final SuccessCriterion NEVER = new SuccessCriterion(null, null);
    private static final Assignments NOBODY = new Assignments(null, List.of(), List.of());

    private AnnouncedBattles() {}

    static List<PlanBattle> battles(PlanDocument plan) {
        return plan.battles().stream()
                .filter(battle -> battle.id() != null)
                .map(AnnouncedBattles::battle)
                .toList();
    }

    static List<PlanMilestone> milestones(PlanDocument plan) {
        return plan.milestones().stream()
                .map(milestone -> new PlanMilestone(
                        milestone.id(), milestone.title(), milestone.ownerId(), milestone.dueOn(), milestone.doneOn()))
                .toList();
    }

    private static PlanBattle battle(Battle battle) {
        SuccessCriterion won = battle.successCriterion() == null ? NEVER : battle.successCriterion();
        Assignments assigned = battle.assignments() == null ? NOBODY : battle.assignments();
        return new PlanBattle(
                Said.known(battle.id()),
                battle.name(),
                (battle.status() == null ? BattleStatus.ACTIVE : battle.status()).name(),
                battle.expectedImpact(),
                battle.kpiId(),
                won.atLeast(),
                won.atMost(),
                stopRule(battle.kpiId(), battle.stopRule()),
                assigned.driver(),
                assigned.executors(),
                battle.actions().stream()
                        .map(action -> action(action, assigned.driver()))
                        .toList(),
                battle.endedOn());
    }

    private static @Nullable PlanStopRule stopRule(@Nullable String kpiId, @Nullable BattleStopRule rule) {
        return rule == null
                ? null
                : new PlanStopRule(
                        kpiId,
                        rule.below(),
                        rule.above(),
                        null,
                        null,
                        AnnouncedChannels.USUAL_DECISION_DAYS,
                        rule.reviewOn());
    }

    private static PlanAction action(Action action, @Nullable String driver) {
        return new PlanAction(
                action.id(),
                action.title(),
                action.ownerId() == null ? driver : action.ownerId(),
                action.startOn(),
                action.dueOn(),
                action.doneOn(),
                Boolean.TRUE.equals(action.critical()));
    }
}
