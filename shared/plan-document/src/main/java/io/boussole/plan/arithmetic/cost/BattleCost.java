package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one battle costs: its actions together.
 *
 * @param known sum over the actions that state their cost
 * @param uncosted the actions that do not, each with its place
 */
public record BattleCost(BigDecimal known, List<Missing> uncosted, List<WorkingLine> working) {

    public static BattleCost of(Battle battle, Pointer at) {
        List<WorkingLine> working = new ArrayList<>();
        List<Missing> uncosted = new ArrayList<>();
        BigDecimal known = BigDecimal.ZERO;
        for (int index = 0; index < battle.actions().size(); index++) {
            Action action = battle.actions().get(index);
            Optional<ActionCost> cost = ActionCost.of(action);
            cost.map(ActionCost::working).ifPresent(working::add);
            known = known.add(cost.map(ActionCost::total).orElse(BigDecimal.ZERO));
            if (cost.isEmpty()) {
                uncosted.add(uncosted(at.member("actions").item(index).member("cost")));
            }
        }
        if (battle.actions().isEmpty()) {
            uncosted.add(uncosted(at.member("actions")));
        }
        return new BattleCost(Exact.stripped(known), List.copyOf(uncosted), List.copyOf(working));
    }

    /** Empty unless every action states its cost: half a cost would make a battle look twice as good. */
    public Optional<BigDecimal> whole() {
        return uncosted.isEmpty() ? Optional.of(known) : Optional.empty();
    }

    private static Missing uncosted(Pointer at) {
        return Missing.of(
                at,
                "What the action costs; until then it is left out of the ranking by return",
                "Le coût de l'action ; d'ici là, elle est exclue du classement par rendement");
    }
}
