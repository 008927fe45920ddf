package io.boussole.metrics.connection.sequence.rest;

import io.boussole.access.Role;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.connection.sequence.SequenceService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which events are missing, of senders that number them. */
@Path("/connections/{connectionId}/sequence")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class SequenceResource {
    private final SequenceService service;

    SequenceResource(SequenceService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getEventSequence",
            summary = "Which events are missing by the numbers that the sender gives them",
            description =
                    "Empty until the connection's options name the header or the member with the number, and events came since.")
    @APIResponse(
            responseCode = "200",
            description = "As of now",
            content = @Content(schema = @Schema(implementation = SequenceResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public SequenceResponse get(@PathParam("connectionId") UUID connectionId) {
        return SequenceResponse.from(service.find(connectionId));
    }
}
