package io.boussole.metrics.series.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.series.SeriesQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A metric over a period. */
@Schema(name = "MetricOverPeriod")
record SeriesResponse(
        @Schema(examples = "SIGNED_REVENUE") String metric,
        int definitionVersion,
        MetricKind kind,
        Unit unit,
        @Nullable String currency,
        LocalDate from,
        LocalDate to,

        @Schema(implementation = String.class, examples = "Europe/Paris")
        ZoneId timeZone,

        @JsonUnwrapped SeriesBody series) {

    static SeriesResponse from(SeriesQuery query, SeriesBody body) {
        MetricDefinition metric = query.metrics().get(0);
        return new SeriesResponse(
                metric.id(),
                metric.version(),
                metric.kind(),
                metric.unit(),
                query.currency(),
                query.from(),
                query.to(),
                query.zone(),
                body);
    }
}
