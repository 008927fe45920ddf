package io.boussole.metrics.kpi.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.rest.MetricResponse;
import io.boussole.metrics.kpi.KpiReading;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.rest.SeriesBody;
import java.math.BigDecimal;
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

        @Schema(description = "False where it cannot be measured: there is no value then, and obstacle says why")
        boolean measured,

        @Schema(description = "Rises with each change of the value")
        long revision,

        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(examples = "Europe/Paris") String timeZone,

        @Nullable Unit unit,
        @Nullable String currency,

        @Nullable String target,

        @Nullable ProgressBody progress,

        @Schema(
                description =
                        "Of the days of the period so far, the share that the senders' events reach; below 1 a sender has been silent since."
                                + " Absent before the period")
        @Nullable
        BigDecimal coverage,

        @Schema(
                description =
                        "The least of completeness, uniqueness, validity and timeliness of the data it is made of, 0 to 1, as it was"
                                + " judged last; below 0.95 nobody should stop anything on it. GET /data-quality/kpis says why. Absent:"
                                + " nothing to judge yet")
        @Nullable
        BigDecimal dataQuality,

        @Schema(
                description =
                        "Completeness of that data in 15 days when it goes on as in the last 15, 0 to 1; absent with fewer than three days")
        @Nullable
        BigDecimal projectedCompleteness,

        @Schema(description = "Why it cannot be measured; absent where it can") @Nullable
        String obstacle,

        @Nullable MetricResponse definition,
        @JsonUnwrapped @Nullable SeriesBody series) {

    static KpiResponse from(KpiReading reading, Locale language) {
        MeasuredPlan plan = reading.plan();
        MeasuredKpi kpi = reading.kpi();
        @Nullable MetricDefinition metric = reading.metric();
        Series.@Nullable Table table = reading.table();
        @Nullable Text obstacle = reading.obstacle();
        return new KpiResponse(
                plan.id(),
                plan.version(),
                kpi.id(),
                kpi.label(),
                kpi.metric(),
                metric != null,
                kpi.revision(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.timeZone().getId(),
                metric == null ? null : metric.unit(),
                reading.currency(),
                Money.text(kpi.target()),
                ProgressBody.from(reading.progress()),
                reading.coverage(),
                kpi.dataQuality(),
                kpi.projectedCompleteness(),
                obstacle == null ? null : obstacle.in(language),
                metric == null ? null : MetricResponse.from(metric, language),
                table == null ? null : SeriesBody.from(table, table.series().get(0), reading.currency()));
    }
}
