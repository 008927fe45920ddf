package io.boussole.metrics.catalogue.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.CustomMetricService;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.catalogue.Metrics;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue is short: one page holds it. */
@Path("/metrics")
@Tag(name = "Metrics")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class MetricResource {
    private final Metrics metrics;
    private final CustomMetricService custom;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;

    MetricResource(Metrics metrics, CustomMetricService custom, IdempotentRequests requests, CurrentTenant tenant) {
        this.metrics = metrics;
        this.custom = custom;
        this.requests = requests;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Every metric with its definition")
    @APIResponse(responseCode = "200", description = "The whole catalogue")
    public Page<MetricResponse> list(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return new Page<>(
                metrics.all(tenant.id()).stream()
                        .map(metric -> MetricResponse.from(metric, language))
                        .toList(),
                null);
    }

    @GET
    @Path("/{metric}")
    @Operation(operationId = "getMetric", summary = "One metric's definition")
    @APIResponse(
            responseCode = "200",
            description = "The definition",
            content = @Content(schema = @Schema(implementation = MetricResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response get(
            @PathParam("metric") String metric,
            @Parameter(description = "The day whose definition is wanted; today by default")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        MetricDefinition found = metrics.find(tenant.id(), metric, asOf).orElseThrow(MetricResource::noSuchMetric);
        return Response.ok(MetricResponse.from(found, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(found.version()))
                .build();
    }

    @GET
    @Path("/{metric}/versions")
    @Operation(operationId = "listMetricVersions", summary = "Every definition that a metric has had, oldest first")
    @APIResponse(responseCode = "200", description = "The versions; a series of one is read as NAME@2")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<MetricResponse> versions(
            @PathParam("metric") String metric,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        List<MetricDefinition> versions = metrics.versions(tenant.id(), metric);
        if (versions.isEmpty()) {
            throw noSuchMetric();
        }
        Locale language = Text.languageOf(acceptLanguage);
        return new Page<>(
                versions.stream()
                        .map(version -> MetricResponse.from(version, language))
                        .toList(),
                null);
    }

    @POST
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createMetric", summary = "Put down a metric of the team's own")
    @APIResponse(
            responseCode = "201",
            description = "Put down; it is read like any other",
            content = @Content(schema = @Schema(implementation = MetricResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response create(
            @HeaderParam(IdempotentRequests.HEADER)
                    @Parameter(
                            description = "A UUID of the client's: sent again with it, the request has no second effect"
                                    + " and gets the same answer, for a day")
                    @Nullable
                    String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @NotNull @Valid CustomMetricBody body) {
        return requests.once(idempotencyKey, "POST /metrics", body, () -> created(body, acceptLanguage));
    }

    private Response created(CustomMetricBody body, @Nullable String acceptLanguage) {
        String id = body.id();
        if (id == null) {
            Text needed = new Text("A metric needs a name", "Un indicateur a besoin d'un nom");
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, needed, List.of(new Violation("/id", "REQUIRED", needed)));
        }
        MetricDefinition metric = custom.create(tenant.id(), body.toMetric(id));
        return Response.created(URI.create("/metrics/" + id))
                .tag(Revision.tag(metric.version()))
                .entity(MetricResponse.from(metric, Text.languageOf(acceptLanguage)))
                .build();
    }

    @PUT
    @Path("/{metric}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMetric",
            summary = "Give a metric of the team's own a new version; the former ones stay readable")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = MetricResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response change(
            @PathParam("metric") String metric,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @NotNull @Valid CustomMetricBody body) {
        MetricDefinition changed = custom.change(tenant.id(), body.toMetric(metric), body.validFrom(), ifMatch);
        return Response.ok(MetricResponse.from(changed, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(changed.version()))
                .build();
    }

    private static ProblemException noSuchMetric() {
        return ProblemException.of(
                CommonProblem.NOT_FOUND,
                "The catalogue has no metric of this name; GET /metrics lists them",
                "Le catalogue n'a pas d'indicateur de ce nom ; GET /metrics les liste");
    }
}
