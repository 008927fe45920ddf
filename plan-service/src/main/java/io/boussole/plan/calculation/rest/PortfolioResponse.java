package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.cost.Portfolio.Item;
import io.boussole.plan.arithmetic.cost.Portfolio.Kind;
import io.boussole.plan.arithmetic.cost.Portfolio.Reallocation;
import io.boussole.plan.calculation.JudgedPortfolio;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Portfolio", description = "Battles and channels, in the order of the battle ranking")
record PortfolioResponse(
        @Nullable String currency,
        @Schema(required = true) List<ItemResponse> items,

        @Schema(description = "What stopping one would mean; only when asked for") @Nullable
        ReallocationResponse reallocation) {

    @Schema(name = "PortfolioItem")
    record ItemResponse(
            @Schema(required = true) Kind kind,
            @Schema(required = true) String id,
            @Nullable String name,

            @Schema(required = true, description = "Neither ended nor stopped")
            boolean running,

            @Schema(description = "Of a channel: its share of the revenue objective") @Nullable
            BigDecimal impact,

            @Schema(description = "Absent when not wholly stated") @Nullable
            BigDecimal cost,

            @Schema(description = "(impact − cost) / cost, two decimals, half up") @Nullable
            BigDecimal returnOnInvestment,

            @Schema(description = "Of the KPI that it is held to; absent while nothing has been said of it") @Nullable
            VerdictResponse verdict) {

        private static ItemResponse from(Item item, Map<String, Verdict> verdicts) {
            return new ItemResponse(
                    item.kind(),
                    item.id(),
                    item.name(),
                    item.running(),
                    item.stake().impact(),
                    item.stake().cost(),
                    item.stake()
                            .returnOnInvestment()
                            .map(gain -> Exact.rounded(gain, 2))
                            .orElse(null),
                    VerdictResponse.from(item.kpiId() == null ? null : verdicts.get(item.kpiId())));
        }
    }

    @Schema(name = "Reallocation")
    record ReallocationResponse(
            @Schema(required = true, description = "Id of what is stopped")
            String stopped,

            @Schema(description = "What it would still cost; absent when unknown") @Nullable
            BigDecimal freedBudget,

            @Schema(description = "What can take the money and stands highest; absent when nothing can") @Nullable
            ItemResponse best,

            @Schema(description = "Freed budget × impact ÷ cost of the best, to the cent, half up") @Nullable
            BigDecimal expectedGain,

            @Schema(required = true) List<WorkingLineResponse> working) {

        private static @Nullable ReallocationResponse from(JudgedPortfolio judged, Locale language) {
            Reallocation reallocation = judged.reallocation();
            if (reallocation == null) {
                return null;
            }
            Item best = reallocation.best();
            return new ReallocationResponse(
                    reallocation.stopped().id(),
                    reallocation.freed(),
                    best == null ? null : ItemResponse.from(best, judged.verdicts()),
                    reallocation.expectedGain(),
                    WorkingLineResponse.from(reallocation.working(), language));
        }
    }

    static PortfolioResponse from(PlanDocument plan, JudgedPortfolio judged, Locale language) {
        return new PortfolioResponse(
                plan.currency(),
                judged.portfolio().items().stream()
                        .map(item -> ItemResponse.from(item, judged.verdicts()))
                        .toList(),
                ReallocationResponse.from(judged, language));
    }
}
