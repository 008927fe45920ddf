package io.boussole.plan.initiatives;

import io.boussole.plan.arithmetic.cost.BattleRanking.RankedBattle;
import io.boussole.plan.decisions.TakenDecision;
import io.boussole.plan.parts.StoredPart;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step in a battle's life.
 *
 * @param freePlaces battles that may still be activated
 * @param next of a battle that ended: the planned battle with most impact for its cost; null when none is planned
 * @param decision the one that stopped it
 */
public record MovedBattle(
        StoredPart battle,
        int freePlaces,
        @Nullable RankedBattle next,
        @Nullable TakenDecision decision) {}
