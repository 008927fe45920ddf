package io.boussole.metrics.enrichment.rest;

import io.boussole.access.Role;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.enrichment.EnrichmentService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token with which a vendor's API is asked; written, replaced and deleted, never read. */
@Path("/connections/{connectionId}/api-token")
@Tag(name = "Connections")
final class ApiTokenResource {
    private final EnrichmentService service;

    ApiTokenResource(EnrichmentService service) {
        this.service = service;
    }

    @PUT
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putApiToken", summary = "Let the vendor be asked for what its events do not say")
    @APIResponse(responseCode = "204", description = "The vendor is asked from now on")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response put(@PathParam("connectionId") UUID connectionId, @NotNull @Valid ApiTokenRequest request) {
        service.putToken(connectionId, request.token(), request.baseUrl());
        return Response.noContent().build();
    }

    @DELETE
    @RolesAllowed(Role.Name.OPERATOR)
    @Operation(operationId = "deleteApiToken", summary = "Ask the vendor nothing more, and forget the token")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response delete(@PathParam("connectionId") UUID connectionId) {
        service.deleteToken(connectionId);
        return Response.noContent().build();
    }
}
