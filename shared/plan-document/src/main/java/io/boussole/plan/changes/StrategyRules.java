package io.boussole.plan.changes;

import io.boussole.http.Text;
import io.boussole.plan.difference.ChangeKind;
import java.util.List;

/** What changes with the period; within it, only by decision of a committee. */
final class StrategyRules {
    private static final PlacePattern A_KPI = PlacePattern.of("/kpis/*");

    static final ChangeRule PERIOD_IS_STRATEGY = ChangeRule.strategic(
            "PERIOD_IS_STRATEGY",
            132,
            new Text(
                    "The days that the plan covers are its strategy", "Les jours que couvre le plan sont sa stratégie"),
            "/period");

    /** Names, reasons and personas are wording; whom the segment is, and whether it is a target, is not. */
    static final ChangeRule SEGMENTS_ARE_STRATEGY = ChangeRule.strategic(
            "SEGMENTS_ARE_STRATEGY",
            132,
            new Text("Whom the plan aims at is its strategy", "Qui le plan vise est sa stratégie"),
            "/segments/*/score",
            "/segments/*/icp");

    static final ChangeRule OBJECTIVES_ARE_STRATEGY = ChangeRule.strategic(
            "OBJECTIVES_ARE_STRATEGY",
            132,
            new Text("What the plan is to reach is its strategy", "Ce que le plan doit atteindre est sa stratégie"),
            "/objectives/*/kpiId",
            "/objectives/*/baseline",
            "/objectives/*/target",
            "/objectives/*/unit",
            "/objectives/*/dueOn");

    static final ChangeRule CHANNELS_ARE_STRATEGY = ChangeRule.strategic(
            "CHANNELS_ARE_STRATEGY",
            132,
            new Text(
                    "The channels and their shares are the plan's strategy",
                    "Les canaux et leurs parts sont la stratégie du plan"),
            "/channels/*/type",
            "/channels/*/rank",
            "/channels/*/expectedShare");

    /** Who measures more does not aim elsewhere, so a KPI may be added. */
    static final ChangeRule TARGETS_ARE_STRATEGY = ChangeRule.strategic(
                    "TARGETS_ARE_STRATEGY",
                    132,
                    new Text(
                            "The targets and thresholds are the plan's strategy",
                            "Les cibles et les seuils sont la stratégie du plan"),
                    "/kpis/*/target",
                    "/kpis/*/targetRange",
                    "/kpis/*/stopThreshold")
            .unless(change -> change.kind() == ChangeKind.ADDED && A_KPI.is(change));

    static final ChangeRule KPI_DEFINITION_FROZEN = ChangeRule.strategic(
                    "KPI_DEFINITION_FROZEN",
                    89,
                    new Text(
                            "A metric that changes within the period cannot be compared with itself",
                            "Une métrique qui change pendant la période ne se compare plus à elle-même"),
                    "/kpis/*/metric",
                    "/kpis/*/formula",
                    "/kpis/*/method",
                    "/kpis/*/scope",
                    "/kpis/*/direction",
                    "/kpis/*/limit")
            .unless(change -> change.kind() != ChangeKind.CHANGED && A_KPI.is(change));

    static final ChangeRule BUDGET_IS_STRATEGY = ChangeRule.strategic(
            "BUDGET_IS_STRATEGY",
            132,
            new Text("The budget's total is the plan's strategy", "Le total du budget est la stratégie du plan"),
            "/budget/total",
            "/currency");

    /** Hypotheses are to be revised as soon as facts speak against them. */
    static final ChangeRule CONTEXT_IS_STRATEGY = ChangeRule.strategic(
            "CONTEXT_IS_STRATEGY",
            132,
            new Text(
                    "What the plan takes for granted of its market is its strategy",
                    "Ce que le plan tient pour acquis de son marché est sa stratégie"),
            "/context/market",
            "/context/seasonality",
            "/context/salesCycleDays",
            "/context/avgDealValue",
            "/context/targetMarginPct");

    static final List<ChangeRule> ALL = List.of(
            PERIOD_IS_STRATEGY,
            SEGMENTS_ARE_STRATEGY,
            OBJECTIVES_ARE_STRATEGY,
            CHANNELS_ARE_STRATEGY,
            TARGETS_ARE_STRATEGY,
            KPI_DEFINITION_FROZEN,
            BUDGET_IS_STRATEGY,
            CONTEXT_IS_STRATEGY);

    private StrategyRules() {}
}
