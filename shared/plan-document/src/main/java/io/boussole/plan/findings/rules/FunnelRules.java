package io.boussole.plan.findings.rules;

import io.boussole.plan.document.FunnelTarget;
import io.boussole.plan.document.FunnelTarget.FunnelStage;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Six stages, each with its target and, from the second on, the rate that is assumed to lead there. */
final class FunnelRules {
    private static final Pointer FUNNEL = Pointer.to("funnel");
    private static final List<FunnelStage> STAGES = List.of(FunnelStage.values());
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static final Rule NO_FUNNEL = Rule.warning("NO_FUNNEL", 24)
            .says(
                    "The plan has no funnel, so that nobody sees where it leaks",
                    "Le plan n'a pas d'entonnoir, nul ne voit donc où il fuit")
            .fix("Give the six stages from VISIT to WON", "Donnez les six étapes de VISIT à WON")
            .check((plan, found) -> {
                if (plan.funnel().isEmpty()) {
                    found.at(FUNNEL);
                }
            });

    static final Rule FUNNEL_OUT_OF_ORDER = Rule.warning("FUNNEL_OUT_OF_ORDER", 24)
            .says("The stages are {0}", "Les étapes sont {0}")
            .fix(
                    "Give VISIT, LEAD, MQL, SQL, OPPORTUNITY and WON, once each and in this order",
                    "Donnez VISIT, LEAD, MQL, SQL, OPPORTUNITY et WON, une fois chacune et dans cet ordre")
            .check((plan, found) -> {
                List<FunnelStage> stages = plan.funnel().stream()
                        .flatMap(target -> Stream.ofNullable(target.stage()))
                        .toList();
                if (!plan.funnel().isEmpty() && !stages.equals(STAGES)) {
                    found.at(FUNNEL, stages);
                }
            });

    static final Rule FUNNEL_INCOMPLETE = Rule.warning("FUNNEL_INCOMPLETE", 24)
            .says("The stage does not say its {0}", "L'étape ne dit pas : {0}")
            .fix(
                    "Give its target, and the rate assumed from the stage before",
                    "Donnez sa cible, et le taux supposé depuis l'étape précédente")
            .check((plan, found) -> Items.each(plan.funnel(), FUNNEL, (target, at) -> {
                found.ifAbsent(target.target(), at.member("target"), "target");
                if (target.stage() != FunnelStage.VISIT) {
                    found.ifAbsent(
                            target.conversionRateHypothesis(),
                            at.member("conversionRateHypothesis"),
                            "conversionRateHypothesis");
                }
            }));

    static final Rule FUNNEL_OUT_OF_RANGE = Rule.error("FUNNEL_OUT_OF_RANGE", 24)
            .says("{0} cannot be right here", "{0} ne peut pas être exact ici")
            .fix("A target is at least 0, a rate is from 0 to 1", "Une cible vaut au moins 0, un taux va de 0 à 1")
            .check((plan, found) -> Items.each(plan.funnel(), FUNNEL, (target, at) -> {
                BigDecimal volume = target.target();
                BigDecimal rate = target.conversionRateHypothesis();
                if (volume != null && volume.signum() < 0) {
                    found.at(at.member("target"), volume.toPlainString());
                }
                if (rate != null && !Items.isShare(rate)) {
                    found.at(at.member("conversionRateHypothesis"), rate.toPlainString());
                }
            }));

    static final Rule FUNNEL_NOT_BACK_SOLVED = Rule.warning("FUNNEL_NOT_BACK_SOLVED", 24)
            .says("{0} × {1} does not make {2}", "{0} × {1} ne fait pas {2}")
            .fix(
                    "Solve the targets back from the signatures with the rates",
                    "Calculez les cibles à rebours des signatures avec les taux")
            .check((plan, found) -> {
                for (int index = 1; index < plan.funnel().size(); index++) {
                    BigDecimal before = plan.funnel().get(index - 1).target();
                    FunnelTarget stage = plan.funnel().get(index);
                    BigDecimal rate = stage.conversionRateHypothesis();
                    BigDecimal target = stage.target();
                    if (before != null && rate != null && target != null && !leadsTo(before, rate, target)) {
                        found.at(
                                FUNNEL.item(index).member("target"),
                                before.toPlainString(),
                                rate.toPlainString(),
                                target.toPlainString());
                    }
                }
            });

    static final List<Rule> ALL =
            List.of(NO_FUNNEL, FUNNEL_OUT_OF_ORDER, FUNNEL_INCOMPLETE, FUNNEL_OUT_OF_RANGE, FUNNEL_NOT_BACK_SOLVED);

    private FunnelRules() {}

    /** Within what rounding explains: half a case either way, or the case more that the stage before needs to be whole. */
    private static boolean leadsTo(BigDecimal before, BigDecimal rate, BigDecimal target) {
        BigDecimal reached = before.multiply(rate);
        BigDecimal tolerance = HALF.max(rate);
        return reached.subtract(target).abs().compareTo(tolerance) <= 0;
    }
}
