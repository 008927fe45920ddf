package io.boussole.metrics.kpi.rest;

import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.kpi.KpiReading;
import io.boussole.metrics.series.Series;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI in the list of its plan. */
@Schema(name = "KpiSummary")
record KpiSummary(
        String kpiId,
        @Nullable String label,
        @Nullable String metric,
        boolean measured,
        @Nullable Unit unit,
        @Nullable String currency,

        @Nullable String target,

        @Nullable String value,

        long sampleSize,
        long undecided,
        @Nullable ProgressBody progress) {

    static KpiSummary from(KpiReading reading) {
        @Nullable MetricDefinition metric = reading.metric();
        @Nullable Series series = reading.series();
        return new KpiSummary(
                reading.kpi().id(),
                reading.kpi().label(),
                reading.kpi().metric(),
                metric != null,
                metric == null ? null : metric.unit(),
                reading.currency(),
                Money.text(reading.kpi().target()),
                series == null ? null : Money.text(series.total().value()),
                series == null ? 0 : series.total().sampleSize(),
                series == null ? 0 : series.total().undecided(),
                ProgressBody.from(reading.progress()));
    }
}
