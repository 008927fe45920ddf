package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.http.Text;
import io.boussole.metrics.fact.Measure;
import java.util.EnumSet;
import java.util.Set;

/**
 * One version of one metric's meaning.
 *
 * @param version rises when the same facts would give another value
 * @param direction which side of a target is good
 * @param timestamp which date of a fact decides the day it counts on
 * @param numerator in words
 * @param denominator in words
 */
public record MetricDefinition(
        String id,
        int version,
        Unit unit,
        Direction direction,
        Formula formula,
        String expression,
        String timestamp,
        Text label,
        Text description,
        Text numerator,
        Text denominator,
        WorkedExample example) {

    public MetricKind kind() {
        return formula.kind();
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    /** Whether deals of which no creation date is known are missing from it. */
    public boolean countsByCreation() {
        return formula.measures().contains(Measure.OPPORTUNITY_CREATED);
    }

    /** All that a reading of the metric shows, so all that it must be read again for. */
    public Set<Measure> measures() {
        EnumSet<Measure> measures = EnumSet.copyOf(formula.measures());
        if (isMoney()) {
            measures.add(Measure.DEAL_WON_WITHOUT_AMOUNT);
        }
        return measures;
    }
}
