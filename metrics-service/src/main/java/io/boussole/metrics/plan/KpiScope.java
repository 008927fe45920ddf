package io.boussole.metrics.plan;

import io.boussole.http.Text;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricDefinition;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI of a plan is measured.
 *
 * @param metric null of one that cannot be measured
 * @param filter the facts that count for it
 * @param obstacle why it cannot be measured; null of one that can
 */
public record KpiScope(
        @Nullable MetricDefinition metric,
        Filter filter,
        @Nullable Text obstacle) {
    static KpiScope not(String en, String fr) {
        return new KpiScope(null, Filter.NONE, new Text(en, fr));
    }
}
