package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.ProblemException;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.initiative.BattleMove;
import io.boussole.plan.initiative.BattlePlaces;
import io.boussole.plan.lifecycle.PlanProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in a battle's life, made on a document that nobody else changes meanwhile: that is what keeps the three places three,
 * however many ask at once.
 *
 * @param ifMatch what the client has seen of the battle
 */
record BattleEdit(
        String battleId, BattleMove move, @Nullable String ifMatch) {

    /** @throws ProblemException 404, 412 or 428 for what the client has not seen, 409 when the step does not follow */
    PlanDocument requirePossible(JsonNode document) {
        InitiativeItem item = InitiativeItem.battle(document, battleId);
        item.requireSeen(ifMatch);
        PlanDocument plan = DocumentReader.readTree(document).plan();
        Battle battle = plan.battles().get(item.index());
        if (!move.isOpenTo(battle)) {
            throw notFrom(battle);
        }
        if (!move.isLast() && BattlePlaces.free(plan) == 0) {
            throw ProblemException.of(PlanProblem.MAX_BATTLES, PlanProblem.MAX_BATTLES.title());
        }
        return plan;
    }

    /** Makes the step; an ended battle ends on {@code today}. */
    JsonNode apply(JsonNode document, LocalDate today) {
        InitiativeItem item = InitiativeItem.battle(document, battleId);
        item.node().put("status", move.result().name());
        if (move.isLast()) {
            item.node().put("endedOn", today.toString());
        } else {
            PlanDocument moved = DocumentReader.readTree(document).plan();
            InitiativeReadiness.refuseIfAny(InitiativeReadiness.of(moved, today, item.at(), List.of()));
        }
        return document;
    }

    private ProblemException notFrom(Battle battle) {
        return ProblemException.of(
                PlanProblem.BATTLE_TRANSITION,
                "A battle does not go from " + BattleMove.statusOf(battle) + " to " + move.result(),
                "Une bataille ne passe pas de " + BattleMove.statusOf(battle) + " à " + move.result());
    }
}
