package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Budget.Tool;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What spending less would look like (row 70): 50 000 € to 39 000 € is −22.0 %.
 *
 * @param before spending of the period, in the plan's currency
 * @param lostCapabilities what no remaining tool does any more
 */
public record SavingScenario(BigDecimal before, BigDecimal after, List<String> lostCapabilities) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static SavingScenario between(BigDecimal before, BigDecimal after) {
        return new SavingScenario(before, after, List.of());
    }

    /** The plan's spending without the tools of these names; a name that no tool bears changes nothing. */
    public static SavingScenario without(PlanDocument plan, Set<String> removedTools) {
        BudgetReport report = BudgetReport.of(plan);
        BigDecimal saved = report.tools().stream()
                .filter(tool -> removedTools.contains(tool.name()))
                .map(MonthlyCost::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal before = report.total();
        return new SavingScenario(before, Exact.stripped(before.subtract(saved)), lost(plan, removedTools));
    }

    public BigDecimal saved() {
        return Exact.stripped(before.subtract(after));
    }

    /** (after − before) / before in per cent, one decimal, half up; empty when nothing was spent before. */
    public Optional<BigDecimal> changePct() {
        return before.signum() <= 0
                ? Optional.empty()
                : Optional.of(after.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP));
    }

    public List<WorkingLine> working() {
        return changePct()
                .map(change -> List.of(WorkingLine.of(
                        "Change, in per cent",
                        "Variation, en pour cent",
                        "(" + Exact.plain(after) + " − " + Exact.plain(before) + ") ÷ " + Exact.plain(before)
                                + " × 100",
                        change.toPlainString())))
                .orElse(List.of());
    }

    private static List<String> lost(PlanDocument plan, Set<String> removedTools) {
        List<Tool> tools = BudgetReport.toolsOf(plan);
        Predicate<Tool> removed = tool -> removedTools.contains(String.valueOf(tool.name()));
        Set<String> kept = SharedCapability.toolsByCapability(
                        tools.stream().filter(removed.negate()).toList())
                .keySet();
        return SharedCapability.toolsByCapability(tools.stream().filter(removed).toList()).keySet().stream()
                .filter(capability -> !kept.contains(capability))
                .toList();
    }
}
