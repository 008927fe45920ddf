package io.boussole.metrics.series.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.series.SegmentPerformance;
import io.boussole.metrics.series.SegmentService;
import io.boussole.metrics.series.SeriesQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments in which the team wins fast, well and often. */
@Path("/segments/performance")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class SegmentResource {
    private final SegmentService segments;
    private final CurrentTenant tenant;

    SegmentResource(SegmentService segments, CurrentTenant tenant) {
        this.segments = segments;
        this.tenant = tenant;
    }

    /** A segment with its place. */
    @Schema(name = "SegmentPerformance")
    record Item(
            @Schema(description = "Empty text: deals of no known segment")
            String segment,

            @Schema(description = "Fast: median days to signature") @Nullable
            String cycleDays,

            @Schema(description = "Well: mean amount of a signature") @Nullable
            String dealValue,

            @Schema(description = "Often: share of the decided deals that was won") @Nullable
            String winRate,

            @Schema(description = "Decided deals") long sampleSize,

            @Schema(description = "Fewer than ten: not ranked")
            boolean insufficientSample,

            @Nullable Integer rank) {}

    @GET
    @Operation(operationId = "rankSegments", summary = "Segments by how fast, how well and how often the team wins")
    @APIResponse(responseCode = "200", description = "The best first; those with too few deals last and without a rank")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<Item> list(
            @Parameter(required = true, schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(required = true, schema = @Schema(implementation = LocalDate.class)) @QueryParam("to") @Nullable
                    String to,
            @Parameter(description = "Whose days they are; UTC by default", example = "Europe/Paris")
                    @QueryParam("timeZone")
                    @Nullable
                    String timeZone,
            @Parameter(required = true, description = "ISO 4217", example = "EUR") @QueryParam("currency") @Nullable
                    String currency) {
        SeriesQuery query = SeriesParameters.query(
                tenant.id(),
                List.of(MetricCatalogue.find("AVG_DEAL_VALUE").orElseThrow()),
                new SeriesParameters.Sent(from, to, timeZone, currency, null, null, null, null),
                Filter.NONE,
                SeriesQuery.Terms.NONE);
        return new Page<>(
                segments
                        .performance(
                                tenant.id(),
                                query.from(),
                                query.to(),
                                query.zone(),
                                Objects.requireNonNull(query.currency()))
                        .stream()
                        .map(SegmentResource::item)
                        .toList(),
                null);
    }

    private static Item item(SegmentPerformance segment) {
        return new Item(
                segment.segment(),
                Money.text(segment.cycleDays()),
                Money.text(segment.dealValue()),
                Money.text(segment.winRate()),
                segment.sampleSize(),
                segment.insufficientSample(),
                segment.rank());
    }
}
