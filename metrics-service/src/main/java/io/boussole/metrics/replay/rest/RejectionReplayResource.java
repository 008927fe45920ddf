package io.boussole.metrics.replay.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.replay.RejectionReplayService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Events that were not understood, looked at once more. */
@Path("/connections/{connectionId}/rejections/replay")
@Tag(name = "Replays")
@RolesAllowed(Role.Name.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
final class RejectionReplayResource {
    private final RejectionReplayService rejections;
    private final CurrentTenant tenant;

    RejectionReplayResource(RejectionReplayService rejections, CurrentTenant tenant) {
        this.rejections = rejections;
        this.tenant = tenant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayRejections",
            summary = "Look again at events that were not understood",
            description =
                    "After a fix, or once the connection was told more of the sender's account. What is understood"
                            + " now counts and leaves the list.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = RejectionReplayResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public RejectionReplayResponse replayRejections(
            @PathParam("connectionId") UUID connectionId, @NotNull @Valid RejectionReplayRequest request) {
        return RejectionReplayResponse.from(rejections.again(connection(connectionId), request.ids(), request.code()));
    }

    private ConnectionId connection(UUID id) {
        return new ConnectionId(tenant.id(), id);
    }
}
