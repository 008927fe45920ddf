package io.boussole.metrics.kpi;

import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * A KPI with its value.
 *
 * @param metric null of a KPI that cannot be measured
 * @param series null with it
 */
public record KpiReading(
        MeasuredPlan plan,
        MeasuredKpi kpi,
        @Nullable MetricDefinition metric,
        @Nullable Series series) {

    /** Of the amounts; null for a metric that has none. */
    public @Nullable String currency() {
        return metric != null && metric.isMoney() ? plan.currency() : null;
    }
}
