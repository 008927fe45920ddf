package io.boussole.metrics.kpi.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.rest.MetricResponse;
import io.boussole.metrics.kpi.KpiReading;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.rest.SeriesBody;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI of a plan, with its value, its daily series and the definition that computed it. */
@Schema(name = "Kpi")
record KpiResponse(
        UUID planId,
        long planVersion,
        String kpiId,
        @Nullable String label,

        @Schema(description = "As the plan names it; absent for a KPI with a formula of its own") @Nullable
        String metric,

        @Schema(description = "False where the catalogue has no such metric, or not by channel: there is no value then")
        boolean measured,

        @Schema(description = "Rises with each change of the value")
        long revision,

        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(examples = "Europe/Paris") String timeZone,

        @Nullable Unit unit,
        @Nullable String currency,

        @Nullable String target,

        @Nullable MetricResponse definition,
        @JsonUnwrapped @Nullable SeriesBody series) {

    static KpiResponse from(KpiReading reading, Locale language) {
        MeasuredPlan plan = reading.plan();
        MeasuredKpi kpi = reading.kpi();
        @Nullable MetricDefinition metric = reading.metric();
        @Nullable Series series = reading.series();
        return new KpiResponse(
                plan.id(),
                plan.version(),
                kpi.id(),
                kpi.label(),
                kpi.metric(),
                kpi.measured(),
                kpi.revision(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.timeZone().getId(),
                metric == null ? null : metric.unit(),
                reading.currency(),
                Money.text(kpi.target()),
                metric == null ? null : MetricResponse.from(metric, language),
                metric == null || series == null ? null : SeriesBody.from(metric, reading.currency(), series));
    }
}
