package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.http.Text;
import io.boussole.metrics.fact.Measure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one metric's meaning.
 *
 * @param version rises when the same facts would give another value
 * @param validFrom the first day on which this version was read
 * @param validTo the last day; null while it is in force
 * @param direction which side of a target is good
 * @param timestamp which date of a fact decides the day it counts on
 * @param dimensions by what it can be split and narrowed
 * @param sources the kinds of tools that its facts can come from
 * @param maturityDays how old a cohort must be for its value to hold; 0 where it holds at once
 * @param numerator in words
 * @param denominator in words
 */
public record MetricDefinition(
        String id,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Unit unit,
        Direction direction,
        Indicator indicator,
        View view,
        Formula formula,
        String timestamp,
        Set<Dimension> dimensions,
        Set<DataSource> sources,
        int maturityDays,
        boolean custom,
        Text label,
        Text description,
        Text numerator,
        Text denominator,
        @Nullable WorkedExample example) {

    public MetricKind kind() {
        return formula.kind();
    }

    public String expression() {
        return formula.expression();
    }

    public boolean isMoney() {
        return unit.isMoney();
    }

    /** Whether it can only be read with a currency: of its value, or of the amounts that its value is a part of. */
    public boolean needsCurrency() {
        return formula.readsMoney();
    }

    /** Whether deals of which no creation date is known are missing from it. */
    public boolean countsByCreation() {
        return formula.measures().contains(Measure.OPPORTUNITY_CREATED);
    }

    public boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** All that a reading of the metric shows, so all that it must be read again for. */
    public Set<Measure> measures() {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(formula.measures());
        if (isMoney() && measures.contains(Measure.DEAL_WON)) {
            measures.add(Measure.DEAL_WON_WITHOUT_AMOUNT);
        }
        return measures;
    }
}
