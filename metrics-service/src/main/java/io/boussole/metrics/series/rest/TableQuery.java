package io.boussole.metrics.series.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a question about several metrics. */
public final class TableQuery {
    @Parameter(required = true, description = "Names of the catalogue", example = "SIGNED_REVENUE,CLOSE_RATE")
    @QueryParam("metrics")
    public @Nullable String metrics;

    @Parameter(
            required = true,
            description = "First day",
            example = "2027-01-01",
            schema = @Schema(implementation = LocalDate.class))
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(
            required = true,
            description = "Last day, included",
            example = "2027-03-31",
            schema = @Schema(implementation = LocalDate.class))
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(description = "Whose days they are; UTC by default", example = "Europe/Paris")
    @QueryParam("timeZone")
    public @Nullable String timeZone;

    @Parameter(description = "ISO 4217; required for amounts", example = "EUR")
    @QueryParam("currency")
    public @Nullable String currency;

    @Parameter(description = "day (by default), week (from Monday), month or quarter", example = "week")
    @QueryParam("granularity")
    public @Nullable String granularity;

    @Parameter(
            description =
                    "One or two of owner, source, channel, segment, pipeline, stage, connection, currency; empty: not split",
            example = "source,owner")
    @QueryParam("groupBy")
    public @Nullable String groupBy;

    @Parameter(description = "First month of the fiscal year, 1 to 12; quarters count from it", example = "1")
    @QueryParam("fiscalYearStart")
    public @Nullable String fiscalYearStart;

    @Parameter(
            description = "Only what was known by the end of this day (UTC), by the definitions of that day",
            schema = @Schema(implementation = LocalDate.class))
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "The plan whose channels, calendar and target count")
    @QueryParam("planId")
    public @Nullable UUID planId;

    @Parameter(description = "Facts of these owners only")
    @QueryParam("owner")
    public @Nullable List<String> owner;

    @Parameter(description = "Of these sources")
    @QueryParam("source")
    public @Nullable List<String> source;

    @Parameter(description = "Of these channels of the plan")
    @QueryParam("channel")
    public @Nullable List<String> channel;

    @Parameter(description = "Of these segments")
    @QueryParam("segment")
    public @Nullable List<String> segment;

    @Parameter(description = "Of these pipelines")
    @QueryParam("pipeline")
    public @Nullable List<String> pipeline;

    @Parameter(description = "Of these stages")
    @QueryParam("stage")
    public @Nullable List<String> stage;

    @Parameter(description = "Of these connections")
    @QueryParam("connection")
    public @Nullable List<String> connection;

    SeriesParameters.Sent text() {
        return new SeriesParameters.Sent(from, to, timeZone, currency, granularity, groupBy, fiscalYearStart, asOf);
    }
}
