package io.boussole.alert.watch.finding;

import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import java.util.Optional;

/** Finds actions; those of a battle that is not fought are nobody's concern. */
final class BattleActions {
    private BattleActions() {}

    static Optional<PlanAction> fought(WatchedPlan watched, String id) {
        return battleOf(watched, id)
                .flatMap(battle -> battle.actions().stream()
                        .filter(action -> id.equals(action.id()))
                        .findFirst());
    }

    static Optional<PlanBattle> battleOf(WatchedPlan watched, String actionId) {
        return watched.plan().battles().stream()
                .filter(WatchedPlan::isFought)
                .filter(battle -> battle.actions().stream().anyMatch(action -> actionId.equals(action.id())))
                .findFirst();
    }
}
