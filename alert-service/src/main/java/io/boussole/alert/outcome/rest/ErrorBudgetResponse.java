package io.boussole.alert.outcome.rest;

import io.boussole.alert.outcome.SpentBudget;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ErrorBudget",
        description = "What the rules of a plan may cost in false alarms, and what they have raised")
record ErrorBudgetResponse(
        UUID planId,

        @Schema(
                description =
                        "False alarms a period expected at most, were every KPI exactly on plan: the sum of all alpha")
        BigDecimal expectedFalseAlarms,

        @Schema(description = "The same with the episodes begun so far: each after an alarm spends its alpha again")
        BigDecimal spent,

        int alarms,

        @Schema(description = "Alarms that people have called false")
        int falseAlarms,

        List<RuleBudget> rules) {

    /** One rule's part. */
    @Schema(name = "RuleErrorBudget")
    record RuleBudget(
            UUID ruleId,
            String kpiId,
            @Nullable String label,

            @Schema(description = "For each episode; absent where a fixed threshold controls no error") @Nullable
            BigDecimal alpha,

            int episodes,
            BigDecimal spent,
            int alarms,
            int falseAlarms) {
        static RuleBudget from(SpentBudget budget) {
            return new RuleBudget(
                    budget.ruleId(),
                    budget.kpiId(),
                    budget.label(),
                    budget.alpha(),
                    budget.episodes(),
                    budget.spent(),
                    budget.alarms(),
                    budget.falseAlarms());
        }
    }

    static ErrorBudgetResponse from(UUID planId, List<SpentBudget> budgets) {
        return new ErrorBudgetResponse(
                planId,
                budgets.stream()
                        .map(budget -> budget.alpha() == null ? BigDecimal.ZERO : budget.alpha())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                budgets.stream().map(SpentBudget::spent).reduce(BigDecimal.ZERO, BigDecimal::add),
                budgets.stream().mapToInt(SpentBudget::alarms).sum(),
                budgets.stream().mapToInt(SpentBudget::falseAlarms).sum(),
                budgets.stream().map(RuleBudget::from).toList());
    }
}
