package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.Period.PeriodType;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes a document a plan at all. */
final class PlanRules {
    private static final int MOST_DAYS = 366;
    private static final Pointer PERIOD = Pointer.to("period");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final Rule MISSING_NAME = Rule.error("MISSING_NAME")
            .says("The plan has no name", "Le plan n'a pas de nom")
            .fix("Name the plan", "Donnez un nom au plan")
            .check((plan, found) -> found.ifAbsent(plan.name(), Pointer.to("name")));

    static final Rule MISSING_ASSIGNMENTS = Rule.error("MISSING_ASSIGNMENTS", 1)
            .says("Nobody is assigned to anything", "Personne n'est chargé de rien")
            .fix(
                    "Add a battle with a driver and actions with owners",
                    "Ajoutez une bataille avec un pilote et des actions attribuées")
            .check((plan, found) -> {
                if (plan.battles().stream().noneMatch(PlanRules::isAssigned)) {
                    found.at(Pointer.to("battles"));
                }
            });

    static final Rule MISSING_KPIS = Rule.error("MISSING_KPIS", 1)
            .says("The plan has no KPI", "Le plan n'a aucun indicateur")
            .fix("Say how the plan is measured", "Dites comment le plan se mesure")
            .check((plan, found) -> {
                if (plan.kpis().isEmpty()) {
                    found.at(Pointer.to("kpis"));
                }
            });

    static final Rule MISSING_CALENDAR = Rule.error("MISSING_CALENDAR", 1)
            .says("The plan has no calendar", "Le plan n'a pas de calendrier")
            .fix(
                    "Give the country, the time zone and the working hours",
                    "Indiquez le pays, le fuseau horaire et les heures de travail")
            .check((plan, found) -> found.ifAbsent(plan.calendar(), Pointer.to("calendar")));

    static final Rule MISSING_PERIOD = Rule.error("MISSING_PERIOD", 4)
            .says("The plan does not say which days it covers", "Le plan ne dit pas quels jours il couvre")
            .fix("Give the first and the last day", "Indiquez le premier et le dernier jour")
            .check((plan, found) -> {
                Period period = plan.period();
                if (period == null) {
                    found.at(PERIOD);
                    return;
                }
                found.ifAbsent(period.start(), PERIOD.member("start"));
                found.ifAbsent(period.end(), PERIOD.member("end"));
            });

    static final Rule PERIOD_TOO_LONG = Rule.error("PERIOD_TOO_LONG", 4)
            .says(
                    "The period has {0} days; a plan holds for a year at most",
                    "La période compte {0} jours ; un plan vaut un an au plus")
            .fix("Plan a quarter and renew it", "Planifiez un trimestre et renouvelez-le")
            .check((plan, found) -> {
                Period period = plan.period();
                if (period != null && period.start() != null && period.end() != null) {
                    long days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
                    if (days > MOST_DAYS) {
                        found.at(PERIOD.member("end"), days);
                    }
                }
            });

    static final Rule PERIOD_NOT_A_QUARTER = Rule.warning("PERIOD_NOT_A_QUARTER", 4)
            .says("The period is not three whole months", "La période ne compte pas trois mois entiers")
            .fix(
                    "Let it end on the last day of its third month, or change its type",
                    "Faites-la finir le dernier jour du troisième mois, ou changez son type")
            .check((plan, found) -> {
                Period period = plan.period();
                if (period != null && period.type() == PeriodType.QUARTER && !isThreeMonths(period)) {
                    found.at(PERIOD.member("end"));
                }
            });

    static final Rule NO_ANNUAL_VISION = Rule.warning("NO_ANNUAL_VISION", 4)
            .says(
                    "The quarter belongs to no vision of the year",
                    "Le trimestre ne s'inscrit dans aucune vision annuelle")
            .fix(
                    "Say annualVision in one line, or name the parentAnnualPlanId",
                    "Dites annualVision en une ligne, ou nommez parentAnnualPlanId")
            .check((plan, found) -> {
                Period period = plan.period();
                if (period != null && period.type() != PeriodType.YEAR && period.parentAnnualPlanId() == null) {
                    found.ifAbsent(period.annualVision(), PERIOD.member("annualVision"));
                }
            });

    static final Rule PLAN_WITHOUT_WHY = Rule.warning("PLAN_WITHOUT_WHY", 95)
            .says("The plan does not say why", "Le plan ne dit pas pourquoi")
            .fix("Say in one line what it is for", "Dites en une ligne à quoi il sert")
            .check((plan, found) -> found.ifAbsent(plan.why(), Pointer.to("why")));

    static final Rule UNKNOWN_CURRENCY = Rule.error("UNKNOWN_CURRENCY")
            .says("'{0}' is not a currency", "« {0} » n'est pas une monnaie")
            .fix("Give a code of ISO 4217 such as EUR", "Indiquez un code ISO 4217, par exemple EUR")
            .check((plan, found) -> {
                if (plan.currency() == null || !CURRENCIES.contains(plan.currency())) {
                    found.at(Pointer.to("currency"), plan.currency() == null ? "" : plan.currency());
                }
            });

    static final List<Rule> ALL = List.of(
            MISSING_NAME,
            MISSING_ASSIGNMENTS,
            MISSING_KPIS,
            MISSING_CALENDAR,
            MISSING_PERIOD,
            PERIOD_TOO_LONG,
            PERIOD_NOT_A_QUARTER,
            NO_ANNUAL_VISION,
            PLAN_WITHOUT_WHY,
            UNKNOWN_CURRENCY);

    private PlanRules() {}

    private static boolean isAssigned(Battle battle) {
        return (battle.assignments() != null && battle.assignments().driver() != null)
                || battle.actions().stream().anyMatch(action -> action.ownerId() != null);
    }

    private static boolean isThreeMonths(Period period) {
        LocalDate start = period.start();
        return start == null
                || period.end() == null
                || start.plusMonths(3).minusDays(1).equals(period.end());
    }
}
