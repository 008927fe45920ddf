package io.boussole.metrics.catalogue.rest;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Part;
import io.boussole.metrics.catalogue.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A definition, in the language of the request. */
@Schema(name = "Metric")
public record MetricResponse(
        @Schema(examples = "CLOSE_RATE") String id,

        @Schema(description = "Rises when the same facts would give another value")
        int version,

        MetricKind kind,
        Unit unit,
        Direction direction,
        String label,
        String description,

        @Schema(
                description = "Over the measures",
                examples = "number of CREATED_THEN_WON / number of OPPORTUNITY_CREATED")
        String formula,

        String numerator,
        String denominator,

        @Schema(description = "The date of a fact that decides the day it counts on", examples = "createdAt")
        String timestamp,

        Example example) {

    /** Computed by the running code. */
    @Schema(name = "MetricExample")
    public record Example(
            String numerator,
            String denominator,
            long failed,
            @Nullable String currency,

            @Nullable String value) {}

    public static MetricResponse from(MetricDefinition metric, Locale language) {
        Part part = metric.example().part(metric.formula());
        return new MetricResponse(
                metric.id(),
                metric.version(),
                metric.kind(),
                metric.unit(),
                metric.direction(),
                metric.label().in(language),
                metric.description().in(language),
                metric.expression(),
                metric.numerator().in(language),
                metric.denominator().in(language),
                metric.timestamp(),
                new Example(
                        part.numerator().toPlainString(),
                        part.denominator().toPlainString(),
                        part.failed(),
                        metric.example().currency(),
                        metric.example()
                                .value(metric.formula())
                                .map(BigDecimal::toPlainString)
                                .orElse(null)));
    }
}
