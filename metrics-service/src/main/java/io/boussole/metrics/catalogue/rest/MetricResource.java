package io.boussole.metrics.catalogue.rest;

import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.catalogue.MetricCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue is short and part of the code: one page holds it. */
@Path("/metrics")
@Tag(name = "Metrics", description = "What each metric means, and its value over any period")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class MetricResource {
    @GET
    @Operation(operationId = "listMetrics", summary = "Every metric with its definition")
    @APIResponse(responseCode = "200", description = "The whole catalogue")
    public Page<MetricResponse> list(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return new Page<>(
                MetricCatalogue.all().stream()
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
    public MetricResponse get(
            @PathParam("metric") String metric,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return MetricCatalogue.find(metric)
                .map(definition -> MetricResponse.from(definition, Text.languageOf(acceptLanguage)))
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "The catalogue has no metric of this name; GET /metrics lists them",
                        "Le catalogue n'a pas d'indicateur de ce nom ; GET /metrics les liste"));
    }
}
