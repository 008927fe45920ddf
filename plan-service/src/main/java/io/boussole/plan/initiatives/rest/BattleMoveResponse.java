package io.boussole.plan.initiatives.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.boussole.plan.arithmetic.cost.BattleRanking.RankedBattle;
import io.boussole.plan.document.Battle;
import io.boussole.plan.initiatives.MovedBattle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BattleMoved")
record BattleMoveResponse(
        @Schema(required = true, implementation = Battle.class) @JsonRawValue
        String battle,

        @Schema(required = true, description = "Battles that may still be activated, of 3")
        int freePlaces,

        @Schema(description = "The planned battle with most impact for its cost, when this one has ended") @Nullable
        NextBattleResponse next,

        @Schema(description = "The decision that stopped it") @Nullable
        UUID decisionId) {

    static BattleMoveResponse from(MovedBattle moved) {
        return new BattleMoveResponse(
                moved.battle().json(),
                moved.freePlaces(),
                moved.next() == null ? null : NextBattleResponse.from(moved.next()),
                moved.decision() == null ? null : moved.decision().id());
    }

    @Schema(name = "NextBattle")
    record NextBattleResponse(
            @Nullable String id,
            @Nullable String name,
            @Nullable BigDecimal expectedImpact,

            @Schema(description = "Of all its actions, in the plan's currency; absent while one does not say") @Nullable
            BigDecimal cost,

            @Schema(description = "expectedImpact / cost, to two decimals") @Nullable
            BigDecimal impactByCost) {

        private static NextBattleResponse from(RankedBattle ranked) {
            return new NextBattleResponse(
                    ranked.battle().id(),
                    ranked.battle().name(),
                    ranked.battle().expectedImpact(),
                    ranked.cost().whole().orElse(null),
                    ranked.stake()
                            .ratio()
                            .map(ratio -> ratio.bigDecimalValue(2, RoundingMode.HALF_UP))
                            .orElse(null));
        }
    }
}
