package io.boussole.plan.arithmetic.revenue;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.document.Pointer;

/** The figures of {@link PlanFigures}, where a plan does not have them: the place to write them first. */
public final class MissingFigures {
    public static final Missing CLOSE_RATE = Missing.of(
            Pointer.to("context").member("hypotheses"),
            "A closing rate above 0 and at most 1, as hypothesis on a KPI of CLOSE_RATE",
            "Un taux de closing supérieur à 0 et d'au plus 1, en hypothèse sur un indicateur CLOSE_RATE");
    public static final Missing AVG_DEAL_VALUE = Missing.of(
            Pointer.to("context").member("avgDealValue"),
            "A deal value above 0",
            "Une valeur de contrat supérieure à 0");
    public static final Missing REVENUE_TARGET = Missing.of(
            Pointer.to("objectives"),
            "An objective with a target on a KPI of SIGNED_REVENUE",
            "Un objectif chiffré sur un indicateur SIGNED_REVENUE");
    public static final Missing MEETINGS = Missing.of(
            Pointer.to("kpis"), "A KPI of MEETINGS_HELD with its target", "Un indicateur MEETINGS_HELD et sa cible");

    private MissingFigures() {}
}
