package io.boussole.plan.findings.rules;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.cost.BudgetReport;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Battle.Cost;
import io.boussole.plan.document.Budget;
import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What things cost, and what is paid for twice. */
final class BudgetRules {
    private static final Pointer BATTLES = Pointer.to("battles");
    private static final Pointer TOOLS = Pointer.to("budget").member("tools");

    /** Members of the document that count or cost, so that less than nothing is a mistake. */
    private static final Set<String> NEVER_NEGATIVE = Set.of(
            "meetingsPerMonth",
            "monthlyCost",
            "total",
            "tool",
            "labourHours",
            "hourlyRate",
            "creative",
            "promotion",
            "expectedImpact",
            "jointWebinarsPerMonth",
            "pillarsPerMonth",
            "satellitesPerPillar",
            "workshopsPerQuarter",
            "durationDays",
            "responseWindowDays",
            "durationMin",
            "completeCycles",
            "cycleDays",
            "everyDays",
            "sampleSizePerArm",
            "size",
            "successes",
            "ourPct",
            "theirPct");

    static final Rule NEGATIVE_AMOUNT = Rule.error("NEGATIVE_AMOUNT")
            .says("{0} is less than nothing", "{0} est moins que rien")
            .fix("Give a number from 0 upwards", "Donnez un nombre à partir de 0")
            .check((plan, found) -> DocumentWalk.through(plan, (component, value, at) -> {
                if (value instanceof Number number
                        && NEVER_NEGATIVE.contains(component.getName())
                        && number.doubleValue() < 0) {
                    found.at(at, value);
                }
            }));

    static final Rule ACTION_WITHOUT_COST = Rule.warning("ACTION_WITHOUT_COST", 69)
            .says(
                    "The action has no cost, so that it is ranked nowhere",
                    "L'action n'a pas de coût, elle n'est donc classée nulle part")
            .fix(
                    "Give tool, labour (hours and rate), creative and promotion; 0 where there is none",
                    "Donnez outil, temps homme (heures et taux), création et promotion ; 0 s'il n'y en a pas")
            .check((plan, found) -> Items.each(
                    plan.battles(),
                    BATTLES,
                    (battle, place) -> Items.each(battle.actions(), place.member("actions"), (action, at) -> {
                        if (!isCosted(action)) {
                            found.at(at.member("cost"));
                        }
                    })));

    static final Rule TOOL_REDUNDANCY = Rule.warning("TOOL_REDUNDANCY", 70)
            .says("'{0}' can do {1}, which '{2}' does already", "« {0} » sait faire {1}, que « {2} » fait déjà")
            .fix("Keep one of the two", "Gardez l'un des deux")
            .check((plan, found) -> {
                Budget budget = plan.budget();
                Map<String, String> first = new HashMap<>();
                Items.each(
                        budget == null ? List.of() : budget.tools(),
                        TOOLS,
                        (tool, at) ->
                                Items.each(tool.capabilities(), at.member("capabilities"), (capability, place) -> {
                                    String name = String.valueOf(tool.name());
                                    String other = first.putIfAbsent(capability, name);
                                    if (other != null && !other.equals(name)) {
                                        found.at(place, name, capability, other);
                                    }
                                }));
            });

    static final Rule BUDGET_EXCEEDED = Rule.warning("BUDGET_EXCEEDED", 69)
            .says("The plan costs {0} and may cost {1}", "Le plan coûte {0} et peut coûter {1}")
            .fix(
                    "Leave out what brings least for its cost, or raise the budget",
                    "Retirez ce qui rapporte le moins pour son coût, ou relevez le budget")
            .check((plan, found) -> {
                BudgetReport report = BudgetReport.of(plan);
                BigDecimal budget = report.budget();
                if (Items.isGreater(report.total(), budget)) {
                    found.at(
                            Pointer.to("budget").member("total"),
                            Exact.plain(report.total()),
                            Exact.plain(Objects.requireNonNull(budget)));
                }
            });

    static final List<Rule> ALL = List.of(NEGATIVE_AMOUNT, ACTION_WITHOUT_COST, TOOL_REDUNDANCY, BUDGET_EXCEEDED);

    private BudgetRules() {}

    /** Hours without a rate, or a rate without hours, cost nobody knows what. */
    static boolean isCosted(Action action) {
        Cost cost = action.cost();
        return cost != null
                && Stream.of(amounts(cost)).anyMatch(amount -> amount != null)
                && (cost.labourHours() == null) == (cost.hourlyRate() == null);
    }

    private static @Nullable BigDecimal[] amounts(Cost cost) {
        return new @Nullable BigDecimal[] {cost.tool(), cost.labourHours(), cost.creative(), cost.promotion()};
    }
}
