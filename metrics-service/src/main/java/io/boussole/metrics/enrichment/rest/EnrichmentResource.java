package io.boussole.metrics.enrichment.rest;

import io.boussole.access.Role;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.enrichment.EnrichmentService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How it goes to ask a vendor for what its events do not say. */
@Path("/connections/{connectionId}/enrichment")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
final class EnrichmentResource {
    private final EnrichmentService service;

    EnrichmentResource(EnrichmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getEnrichment", summary = "What is still asked of the vendor, and how it went last")
    @APIResponse(
            responseCode = "200",
            description = "How it goes",
            content = @Content(schema = @Schema(implementation = EnrichmentResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response get(@PathParam("connectionId") @NotNull UUID connectionId) {
        return Response.ok(EnrichmentResponse.from(service.status(connectionId)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
