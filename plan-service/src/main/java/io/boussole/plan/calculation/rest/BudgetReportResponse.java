package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.cost.ActionCost;
import io.boussole.plan.arithmetic.cost.BudgetReport;
import io.boussole.plan.arithmetic.cost.BudgetReport.BattleLine;
import io.boussole.plan.arithmetic.cost.MonthlyCost;
import io.boussole.plan.arithmetic.cost.SharedCapability;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BudgetReport", description = "What the period costs; amounts in the plan's currency")
record BudgetReportResponse(
        @Nullable String currency,
        @Schema(required = true) List<BattleResponse> battles,
        @Schema(required = true) List<MonthlyResponse> channels,
        @Schema(required = true) List<MonthlyResponse> tools,

        @Schema(required = true, description = "Of every cost that is stated")
        BigDecimal total,

        @Schema(description = "What the plan allows") @Nullable
        BigDecimal budget,

        @Schema(description = "Below zero when the budget is overdrawn") @Nullable
        BigDecimal remaining,

        @Schema(required = true, description = "What more than one tool is paid for")
        List<SharedCapabilityResponse> sharedCapabilities,

        @Schema(required = true) List<WorkingLineResponse> working,

        @Schema(required = true, description = "Costs that are not stated, and hence in no sum and no ranking")
        List<MissingResponse> missing) {

    @Schema(name = "BattleCost")
    record BattleResponse(
            @Nullable String id,
            @Nullable String name,

            @Schema(required = true, description = "Of the actions that state their cost")
            BigDecimal cost,

            @Schema(required = true, description = "Whether every action does")
            boolean complete,

            @Schema(required = true) List<ActionResponse> actions) {

        private static BattleResponse from(BattleLine line) {
            return new BattleResponse(
                    line.battle().id(),
                    line.battle().name(),
                    line.cost().known(),
                    line.cost().whole().isPresent(),
                    line.battle().actions().stream().map(ActionResponse::from).toList());
        }
    }

    @Schema(name = "ActionCost")
    record ActionResponse(
            @Nullable String id,
            @Nullable String title,

            @Schema(description = "Tool + hours × hourly rate + creative + promotion; absent when not wholly stated")
            @Nullable
            BigDecimal cost) {

        private static ActionResponse from(Action action) {
            BigDecimal cost = ActionCost.of(action).map(ActionCost::total).orElse(null);
            return new ActionResponse(action.id(), action.title(), cost);
        }
    }

    @Schema(name = "MonthlyCost")
    record MonthlyResponse(
            @Schema(required = true) String name,
            @Schema(required = true) BigDecimal monthlyCost,

            @Schema(required = true, description = "A month begun is a month paid")
            long months,

            @Schema(required = true) BigDecimal cost) {

        private static MonthlyResponse from(MonthlyCost cost) {
            return new MonthlyResponse(cost.name(), cost.monthly(), cost.months(), cost.total());
        }
    }

    @Schema(name = "SharedCapability")
    record SharedCapabilityResponse(
            @Schema(required = true) String capability,
            @Schema(required = true) List<String> tools) {

        private static SharedCapabilityResponse from(SharedCapability shared) {
            return new SharedCapabilityResponse(shared.capability(), shared.tools());
        }
    }

    static BudgetReportResponse from(PlanDocument plan, BudgetReport report, Locale language) {
        return new BudgetReportResponse(
                plan.currency(),
                report.battles().stream().map(BattleResponse::from).toList(),
                report.channels().stream().map(MonthlyResponse::from).toList(),
                report.tools().stream().map(MonthlyResponse::from).toList(),
                report.total(),
                report.budget(),
                report.remaining().orElse(null),
                report.sharedCapabilities().stream()
                        .map(SharedCapabilityResponse::from)
                        .toList(),
                WorkingLineResponse.from(report.working(), language),
                MissingResponse.from(report.missing(), language));
    }
}
