package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.cost.BattleRanking.RankedBattle;
import io.boussole.plan.document.Battle.Leverage;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BattleRanking")
record BattleRankingResponse(
        @Nullable String currency, @Schema(required = true) List<BattleResponse> items) {

    @Schema(name = "RankedBattle")
    record BattleResponse(
            @Schema(required = true) int rank,
            @Nullable String id,
            @Nullable String name,
            @Nullable BigDecimal expectedImpact,

            @Schema(required = true, description = "Of the actions that state theirs")
            BigDecimal cost,

            @Schema(description = "Two decimals, half up; ranked exactly") @Nullable
            BigDecimal impactByCost,

            @Nullable Leverage leverage,

            @Schema(required = true, description = "False: last, because its impact or its cost is not wholly known")
            boolean ranked,

            @Schema(required = true) List<WorkingLineResponse> working,
            @Schema(required = true) List<MissingResponse> missing) {

        private static BattleResponse from(RankedBattle battle, Locale language) {
            return new BattleResponse(
                    battle.rank(),
                    battle.battle().id(),
                    battle.battle().name(),
                    battle.battle().expectedImpact(),
                    battle.cost().known(),
                    battle.stake().ratio().map(ratio -> Exact.rounded(ratio, 2)).orElse(null),
                    battle.battle().leverage(),
                    battle.stake().isRanked(),
                    WorkingLineResponse.from(battle.working(), language),
                    MissingResponse.from(battle.missing(), language));
        }
    }

    static BattleRankingResponse from(PlanDocument plan, List<RankedBattle> ranking, Locale language) {
        return new BattleRankingResponse(
                plan.currency(),
                ranking.stream()
                        .map(battle -> BattleResponse.from(battle, language))
                        .toList());
    }
}
