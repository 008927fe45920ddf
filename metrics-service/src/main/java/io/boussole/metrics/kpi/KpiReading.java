package io.boussole.metrics.kpi;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * A KPI with its value.
 *
 * @param said what the plan says of the KPI; null of a plan that was published before that was kept
 * @param metric null of a KPI that cannot be measured
 * @param table null with it
 * @param obstacle why it cannot be measured; null of one that can
 * @param progress against the target; null without one
 */
public record KpiReading(
        MeasuredPlan plan,
        MeasuredKpi kpi,
        @Nullable PlanKpi said,
        @Nullable MetricDefinition metric,
        Series.@Nullable Table table,
        @Nullable Text obstacle,
        @Nullable Progress progress) {

    /** Of the amounts; null for a metric that has none. */
    public @Nullable String currency() {
        return metric != null && metric.needsCurrency() ? plan.currency() : null;
    }

    public @Nullable Series series() {
        return table == null ? null : table.series().get(0);
    }
}
