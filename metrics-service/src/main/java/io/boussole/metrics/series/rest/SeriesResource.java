package io.boussole.metrics.series.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Metrics;
import io.boussole.metrics.series.Series;
import io.boussole.metrics.series.SeriesQuery;
import io.boussole.metrics.series.SeriesService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A metric over any period, whether a plan measures it or not. */
@Path("/metrics/{metric}/series")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class SeriesResource {
    private final SeriesService service;
    private final Metrics metrics;
    private final CurrentTenant tenant;

    SeriesResource(SeriesService service, Metrics metrics, CurrentTenant tenant) {
        this.metrics = metrics;
        this.service = service;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "getMetricSeries", summary = "A metric's value over a period, by day")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public SeriesResponse get(
            @PathParam("metric") String metric,
            @Parameter(
                            required = true,
                            description = "First day",
                            example = "2027-01-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            required = true,
                            description = "Last day, included",
                            example = "2027-03-31",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "Whose days they are; UTC by default", example = "Europe/Paris")
                    @QueryParam("timeZone")
                    @Nullable
                    String timeZone,
            @Parameter(description = "ISO 4217; required for amounts", example = "EUR")
                    @QueryParam("currency")
                    @Nullable
                    String currency,
            @Parameter(description = "Deals of one connection only", schema = @Schema(implementation = UUID.class))
                    @QueryParam("connectionId")
                    @Nullable
                    String connectionId,
            @Parameter(
                            description = "As it was known at the end of this day (UTC), by the definition of that day",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        MetricDefinition definition = metrics.find(tenant.id(), metric, SeriesParameters.dayOrNull(asOf))
                .orElseThrow(SeriesResource::noSuchMetric);
        SeriesQuery query = SeriesParameters.query(
                tenant.id(),
                List.of(definition),
                new SeriesParameters.Sent(from, to, timeZone, currency, null, null, null, asOf),
                SeriesParameters.connection(connectionId),
                SeriesQuery.Terms.NONE);
        Series.Table table = service.read(query);
        Series series = table.series().get(0);
        return SeriesResponse.from(query, SeriesBody.from(table, series, query.currency()));
    }

    static ProblemException noSuchMetric() {
        return ProblemException.of(
                CommonProblem.NOT_FOUND,
                "The catalogue has no metric of this name; GET /metrics lists them",
                "Le catalogue n'a pas d'indicateur de ce nom ; GET /metrics les liste");
    }
}
