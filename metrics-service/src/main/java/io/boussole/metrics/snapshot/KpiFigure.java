package io.boussole.metrics.snapshot;

import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.View;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as it stood.
 *
 * @param metric null where it could not be measured
 * @param value null where there was nothing to divide by, or it could not be measured
 * @param sampleSize facts behind the value
 * @param undecided cases that had neither succeeded nor failed
 * @param target null without one, and of a month's count or amount: the target is the whole period's
 * @param attainment value by target
 * @param trend against the month before; null of a week, and of the first month
 */
public record KpiFigure(
        String kpiId,
        @Nullable String label,
        @Nullable String metric,
        @Nullable Integer definitionVersion,
        @Nullable Unit unit,
        @Nullable View view,
        @Nullable BigDecimal value,
        long sampleSize,
        long undecided,
        @Nullable BigDecimal target,
        @Nullable BigDecimal attainment,
        @Nullable Trend trend) {

    /**
     * How a month's value compares with the one of the month before, both as they were known when the month was frozen.
     *
     * @param change value less the one before; null where one of them is missing
     */
    public record Trend(
            @Nullable BigDecimal before,
            long sampleSizeBefore,
            @Nullable BigDecimal change) {}

    KpiFigure against(KpiFigure before) {
        BigDecimal was = before.value();
        @Nullable BigDecimal change = value == null || was == null ? null : value.subtract(was);
        return new KpiFigure(
                kpiId,
                label,
                metric,
                definitionVersion,
                unit,
                view,
                value,
                sampleSize,
                undecided,
                target,
                attainment,
                new Trend(was, before.sampleSize(), change));
    }
}
