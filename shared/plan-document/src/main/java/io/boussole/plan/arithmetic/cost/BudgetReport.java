package io.boussole.plan.arithmetic.cost;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Budget;
import io.boussole.plan.document.Budget.Tool;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the period costs, beside what it may cost (rows 69, 70): the actions of all battles, channels and tools by the month.
 *
 * @param budget what the plan allows; null when it does not say
 * @param sharedCapabilities what more than one tool is paid for
 * @param missing costs that are not stated and hence not in the total
 */
public record BudgetReport(
        List<BattleLine> battles,
        List<MonthlyCost> channels,
        List<MonthlyCost> tools,
        @Nullable BigDecimal budget,
        List<SharedCapability> sharedCapabilities,
        List<Missing> missing) {

    /** One battle's share of the cost. */
    public record BattleLine(Battle battle, BattleCost cost) {}

    public static BudgetReport of(PlanDocument plan) {
        List<Missing> missing = new ArrayList<>();
        List<BattleLine> battles = battles(plan, missing);
        List<MonthlyCost> channels = channels(plan, missing);
        List<MonthlyCost> tools = tools(plan, missing);
        Budget budget = plan.budget();
        BigDecimal total = budget == null ? null : budget.total();
        if (total == null) {
            missing.add(Missing.of(
                    Pointer.to("budget").member("total"), "What the period may cost", "Ce que la période peut coûter"));
        }
        return new BudgetReport(
                battles,
                channels,
                tools,
                total,
                SharedCapability.among(toolsOf(plan)),
                missing.stream().distinct().toList());
    }

    /** The sum of every cost that is stated. */
    public BigDecimal total() {
        return Exact.stripped(parts().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What is left of the budget; below zero when it is overdrawn. */
    public Optional<BigDecimal> remaining() {
        return Optional.ofNullable(budget).map(allowed -> Exact.stripped(allowed.subtract(total())));
    }

    public List<WorkingLine> working() {
        List<WorkingLine> lines = new ArrayList<>();
        battles.forEach(line -> lines.addAll(line.cost().working()));
        Stream.concat(channels.stream(), tools.stream())
                .map(MonthlyCost::working)
                .forEach(lines::add);
        String sum = parts().map(Exact::plain).collect(Collectors.joining(" + "));
        lines.add(WorkingLine.of("Total", "Total", sum.isEmpty() ? "0" : sum, total()));
        BigDecimal allowed = budget;
        if (allowed != null) {
            lines.add(WorkingLine.of(
                    "Left of the budget",
                    "Reste du budget",
                    Exact.plain(allowed) + " − " + Exact.plain(total()),
                    allowed.subtract(total())));
        }
        return List.copyOf(lines);
    }

    static List<Tool> toolsOf(PlanDocument plan) {
        return plan.budget() == null ? List.of() : plan.budget().tools();
    }

    private Stream<BigDecimal> parts() {
        return Stream.of(
                        battles.stream().map(line -> line.cost().known()),
                        channels.stream().map(MonthlyCost::total),
                        tools.stream().map(MonthlyCost::total))
                .flatMap(part -> part);
    }

    private static List<BattleLine> battles(PlanDocument plan, List<Missing> missing) {
        List<BattleLine> lines = new ArrayList<>();
        for (int index = 0; index < plan.battles().size(); index++) {
            Battle battle = plan.battles().get(index);
            BattleCost cost = BattleCost.of(battle, Pointer.to("battles").item(index));
            missing.addAll(cost.uncosted());
            lines.add(new BattleLine(battle, cost));
        }
        return List.copyOf(lines);
    }

    /** A channel without a monthly cost is paid through its actions alone, which is nothing to complain about. */
    private static List<MonthlyCost> channels(PlanDocument plan, List<Missing> missing) {
        List<MonthlyCost> lines = new ArrayList<>();
        for (int index = 0; index < plan.channels().size(); index++) {
            Channel channel = plan.channels().get(index);
            if (channel.monthlyCost() != null) {
                Pointer at = Pointer.to("channels").item(index);
                add(MonthlyCost.of(channel, plan.period()), channel.monthlyCost(), at, lines, missing);
            }
        }
        return List.copyOf(lines);
    }

    private static List<MonthlyCost> tools(PlanDocument plan, List<Missing> missing) {
        List<MonthlyCost> lines = new ArrayList<>();
        for (int index = 0; index < toolsOf(plan).size(); index++) {
            Tool tool = toolsOf(plan).get(index);
            Pointer at = Pointer.to("budget").member("tools").item(index);
            add(MonthlyCost.of(tool, plan.period()), tool.monthlyCost(), at, lines, missing);
        }
        return List.copyOf(lines);
    }

    private static void add(
            Optional<MonthlyCost> cost,
            @Nullable BigDecimal monthly,
            Pointer at,
            List<MonthlyCost> lines,
            List<Missing> missing) {
        cost.ifPresent(lines::add);
        if (monthly == null || monthly.signum() < 0) {
            missing.add(Missing.of(
                    at.member("monthlyCost"),
                    "What it costs a month, at least 0",
                    "Ce qu'il coûte par mois, au moins 0"));
        } else if (cost.isEmpty()) {
            missing.add(PaidMonths.PERIOD);
        }
    }
}
