package io.boussole.metrics.catalogue.rest;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.DataSource;
import io.boussole.metrics.catalogue.Dimension;
import io.boussole.metrics.catalogue.Indicator;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.Unit;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.catalogue.WorkedExample;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A definition, in the language of the request. */
@Schema(name = "Metric")
public record MetricResponse(
        @Schema(examples = "CLOSE_RATE") String id,

        @Schema(description = "Rises when the same facts would give another value")
        int version,

        LocalDate validFrom,

        @Schema(description = "Absent while this version is in force") @Nullable
        LocalDate validTo,

        @Schema(description = "Whether it is the team's own")
        boolean custom,

        MetricKind kind,
        Unit unit,
        Direction direction,
        Indicator indicatorType,

        @Schema(
                description =
                        "COHORT: what entered in a period and what became of it by now; PERIOD: what happened in it")
        View view,

        @Schema(description = "Days after which a cohort's value holds; 0: at once")
        int maturityDays,

        String label,
        String description,

        @Schema(
                description = "Over the measures; what is written here is what is computed",
                examples = "number of CREATED_THEN_WON / number of OPPORTUNITY_CREATED")
        String formula,

        String numerator,
        String denominator,

        @Schema(description = "The date of a fact that decides the day it counts on", examples = "createdAt")
        String timestamp,

        @Schema(description = "By what it can be split and narrowed")
        List<String> dimensions,

        @Schema(description = "Kinds of tools that its facts can come from")
        List<DataSource> sources,

        @Nullable Example example) {

    /** Computed by the running code. */
    @Schema(name = "MetricExample")
    public record Example(
            String numerator,
            String denominator,
            long failed,
            @Nullable String currency,
            @Nullable String value) {}

    public static MetricResponse from(MetricDefinition metric, Locale language) {
        return new MetricResponse(
                metric.id(),
                metric.version(),
                metric.validFrom(),
                metric.validTo(),
                metric.custom(),
                metric.kind(),
                metric.unit(),
                metric.direction(),
                metric.indicator(),
                metric.view(),
                metric.maturityDays(),
                metric.label().in(language),
                metric.description().in(language),
                metric.expression(),
                metric.numerator().in(language),
                metric.denominator().in(language),
                metric.timestamp(),
                metric.dimensions().stream().sorted().map(Dimension::word).toList(),
                metric.sources().stream().sorted().toList(),
                example(metric));
    }

    private static @Nullable Example example(MetricDefinition metric) {
        @Nullable WorkedExample worked = metric.example();
        if (worked == null) {
            return null;
        }
        Answer answer = worked.answer(metric.formula());
        return new Example(
                answer.numerator().toPlainString(),
                answer.denominator().toPlainString(),
                answer.failed(),
                metric.needsCurrency() ? worked.currency() : null,
                Money.text(answer.value()));
    }
}
