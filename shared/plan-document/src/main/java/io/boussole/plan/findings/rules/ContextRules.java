package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanContext;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the plan takes for granted, stated so that it can be doubted. */
final class ContextRules {
    private static final Pointer CONTEXT = Pointer.to("context");
    private static final Pointer SEASONALITY = CONTEXT.member("seasonality");
    private static final Pointer HYPOTHESES = CONTEXT.member("hypotheses");

    static final Rule INCOMPLETE_CONTEXT = Rule.error("INCOMPLETE_CONTEXT", 7)
            .says("The context does not say: {0}", "Le contexte ne dit pas : {0}")
            .fix(
                    "State market, seasonality, sales cycle, deal value and target margin",
                    "Indiquez marché, saisonnalité, cycle de vente, valeur des contrats et marge cible")
            .check((plan, found) -> {
                PlanContext context = plan.context();
                if (context == null) {
                    Stream.of("market", "seasonality", "salesCycleDays", "avgDealValue", "targetMarginPct")
                            .forEach(member -> found.at(CONTEXT.member(member), member));
                    return;
                }
                found.ifAbsent(context.market(), CONTEXT.member("market"), "market");
                found.ifAbsent(context.salesCycleDays(), CONTEXT.member("salesCycleDays"), "salesCycleDays");
                found.ifAbsent(context.avgDealValue(), CONTEXT.member("avgDealValue"), "avgDealValue");
                found.ifAbsent(context.targetMarginPct(), CONTEXT.member("targetMarginPct"), "targetMarginPct");
                if (context.seasonality().isEmpty()) {
                    found.at(SEASONALITY, "seasonality");
                }
            });

    static final Rule CONTEXT_OUT_OF_RANGE = Rule.error("CONTEXT_OUT_OF_RANGE", 7)
            .says("{0} cannot be right here", "{0} ne peut pas être exact ici")
            .fix(
                    "A sales cycle and a deal value are above zero; a margin is at most 100",
                    "Un cycle de vente et une valeur de contrat dépassent zéro ; une marge atteint 100 au plus")
            .check((plan, found) -> {
                PlanContext context = plan.context();
                if (context != null) {
                    outOfRange(context, found);
                }
            });

    static final Rule SEASONALITY_MUST_SUM_TO_1 = Rule.error("SEASONALITY_MUST_SUM_TO_1", 7)
            .says("The months' shares add up to {0}", "Les parts des mois totalisent {0}")
            .fix("Let the shares add up to 1", "Faites que les parts totalisent 1")
            .check((plan, found) -> {
                Map<String, BigDecimal> shares = seasonality(plan.context());
                if (!shares.isEmpty() && !Items.isOne(Items.sum(shares.values()))) {
                    found.at(SEASONALITY, Items.sum(shares.values()).toPlainString());
                }
            });

    static final Rule SEASONALITY_OUT_OF_RANGE = Rule.error("SEASONALITY_OUT_OF_RANGE", 7)
            .says(
                    "'{0}' is not a share from 0 to 1 of a month of the period",
                    "« {0} » n'est pas une part de 0 à 1 d'un mois de la période")
            .fix("Name months as 2027-01, within the period", "Nommez les mois 2027-01, dans la période")
            .check((plan, found) -> seasonality(plan.context()).forEach((month, share) -> {
                if (!Items.isShare(share) || !isWithin(month, plan.period())) {
                    found.at(SEASONALITY.member(month), month);
                }
            }));

    static final Rule NO_HYPOTHESIS = Rule.error("NO_HYPOTHESIS", 36)
            .says("The plan states no hypothesis", "Le plan n'énonce aucune hypothèse")
            .fix(
                    "State the closing rate and the deal value that the targets rest upon",
                    "Énoncez le taux de closing et la valeur des contrats sur lesquels reposent les cibles")
            .check((plan, found) -> {
                if (plan.context() == null || plan.context().hypotheses().isEmpty()) {
                    found.at(HYPOTHESES);
                }
            });

    static final Rule INCOMPLETE_HYPOTHESIS = Rule.error("INCOMPLETE_HYPOTHESIS", 36)
            .says("The hypothesis does not say {0}", "L'hypothèse ne dit pas {0}")
            .fix("Name the KPI and the value assumed", "Nommez l'indicateur et la valeur supposée")
            .check((plan, found) -> {
                if (plan.context() != null) {
                    Items.each(plan.context().hypotheses(), HYPOTHESES, (hypothesis, at) -> {
                        found.ifAbsent(hypothesis.kpi(), at.member("kpi"), "kpi");
                        found.ifAbsent(hypothesis.value(), at.member("value"), "value");
                    });
                }
            });

    static final Rule HYPOTHESIS_OUT_OF_ORDER = Rule.error("HYPOTHESIS_OUT_OF_ORDER", 36)
            .says("low ≤ value ≤ high does not hold", "low ≤ value ≤ high n'est pas respecté")
            .fix("Put the value between low and high", "Placez la valeur entre low et high")
            .check((plan, found) -> {
                if (plan.context() != null) {
                    Items.each(plan.context().hypotheses(), HYPOTHESES, (hypothesis, at) -> {
                        if (Items.isGreater(hypothesis.low(), hypothesis.value())
                                || Items.isGreater(hypothesis.value(), hypothesis.high())
                                || Items.isGreater(hypothesis.low(), hypothesis.high())) {
                            found.at(at);
                        }
                    });
                }
            });

    static final Rule HYPOTHESIS_WITHOUT_RANGE = Rule.warning("HYPOTHESIS_WITHOUT_RANGE", 28)
            .says(
                    "Nobody will see this hypothesis collapse: it has no {0}",
                    "Nul ne verra cette hypothèse s'effondrer : elle n'a pas de {0}")
            .fix("Give the low and the high between which it holds", "Donnez low et high, entre lesquels elle tient")
            .check((plan, found) -> {
                if (plan.context() != null) {
                    Items.each(plan.context().hypotheses(), HYPOTHESES, (hypothesis, at) -> {
                        found.ifAbsent(hypothesis.low(), at.member("low"), "low");
                        found.ifAbsent(hypothesis.high(), at.member("high"), "high");
                    });
                }
            });

    static final Rule HYPOTHESIS_WITHOUT_BASIS = Rule.warning("HYPOTHESIS_WITHOUT_BASIS", 36)
            .says("Nothing says what the hypothesis rests upon", "Rien ne dit sur quoi repose l'hypothèse")
            .fix(
                    "Name the basis, such as the last four quarters",
                    "Nommez le fondement, par exemple les quatre derniers trimestres")
            .check((plan, found) -> {
                if (plan.context() != null) {
                    Items.each(
                            plan.context().hypotheses(),
                            HYPOTHESES,
                            (hypothesis, at) -> found.ifAbsent(hypothesis.basis(), at.member("basis")));
                }
            });

    static final List<Rule> ALL = List.of(
            INCOMPLETE_CONTEXT,
            CONTEXT_OUT_OF_RANGE,
            SEASONALITY_MUST_SUM_TO_1,
            SEASONALITY_OUT_OF_RANGE,
            NO_HYPOTHESIS,
            INCOMPLETE_HYPOTHESIS,
            HYPOTHESIS_OUT_OF_ORDER,
            HYPOTHESIS_WITHOUT_RANGE,
            HYPOTHESIS_WITHOUT_BASIS);

    private ContextRules() {}

    private static void outOfRange(PlanContext context, Findings.Sink found) {
        Integer cycle = context.salesCycleDays();
        if (cycle != null && (cycle < 1 || cycle > 3650)) {
            found.at(CONTEXT.member("salesCycleDays"), cycle);
        }
        BigDecimal value = context.avgDealValue();
        if (value != null && value.signum() <= 0) {
            found.at(CONTEXT.member("avgDealValue"), value.toPlainString());
        }
        BigDecimal margin = context.targetMarginPct();
        if (Items.isGreater(margin, BigDecimal.valueOf(100))) {
            found.at(CONTEXT.member("targetMarginPct"), String.valueOf(margin));
        }
    }

    private static Map<String, BigDecimal> seasonality(@Nullable PlanContext context) {
        return context == null ? Map.of() : context.seasonality();
    }

    private static boolean isWithin(String month, @Nullable Period period) {
        try {
            YearMonth parsed = YearMonth.parse(month);
            LocalDate start = period == null ? null : period.start();
            LocalDate end = period == null ? null : period.end();
            return (start == null || !parsed.atEndOfMonth().isBefore(start))
                    && (end == null || !parsed.atDay(1).isAfter(end));
        } catch (DateTimeException notAMonth) {
            return false;
        }
    }
}
