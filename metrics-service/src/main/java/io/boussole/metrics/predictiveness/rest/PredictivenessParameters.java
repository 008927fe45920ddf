package io.boussole.metrics.predictiveness.rest;

import io.boussole.metrics.predictiveness.Lags;
import io.boussole.metrics.predictiveness.PredictedOutcome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a question about a metric and an outcome. */
public final class PredictivenessParameters {
    @Parameter(
            required = true,
            description =
                    "WON: deals won; RETAINED: share of the customers of a period's start who are still there at its end")
    @QueryParam("target")
    public @Nullable PredictedOutcome target;

    @Parameter(
            description = "Whole weeks (from Monday, by default) or months",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"week", "month"}))
    @QueryParam("period")
    public @Nullable String period;

    @Parameter(description = "First day; two years before the last by default")
    @QueryParam("from")
    public @Nullable LocalDate from;

    @Parameter(description = "Last day, included; today by default")
    @QueryParam("to")
    public @Nullable LocalDate to;

    @Parameter(description = "The only lag that is tried, in periods; a single one is not corrected for")
    @QueryParam("lag")
    @Min(1)
    @Max(Lags.LONGEST)
    public @Nullable Integer lag;

    @Parameter(
            description =
                    "The longest lag that is tried, in periods, from 1 on; by default 8 weeks or 3 months from the first lag at which"
                            + " the metric's values are known in time")
    @QueryParam("maxLag")
    @Min(1)
    @Max(Lags.LONGEST)
    public @Nullable Integer maxLag;

    @Parameter(description = "Whose days they are; UTC by default", example = "Europe/Paris")
    @QueryParam("timeZone")
    public @Nullable String timeZone;

    @Parameter(description = "ISO 4217; required for metrics of amounts", example = "EUR")
    @QueryParam("currency")
    public @Nullable String currency;

    @Parameter(description = "Facts of one connection only")
    @QueryParam("connectionId")
    public @Nullable UUID connectionId;
}
