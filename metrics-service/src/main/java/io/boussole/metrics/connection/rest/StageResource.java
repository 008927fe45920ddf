package io.boussole.metrics.connection.rest;

import io.boussole.access.Role;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.connection.stage.StageService;
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

/** What a sender calls its stages. */
@Path("/connections/{connectionId}/stages")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class StageResource {
    private final StageService stages;

    StageResource(StageService stages) {
        this.stages = stages;
    }

    @GET
    @Operation(
            operationId = "listStages",
            summary = "The stages and lifecycle words that were seen, with a guess at what each stands for",
            description =
                    "A proposal for the connection's stages and qualification; nothing is changed by it. At most 500,"
                            + " the most used ones.")
    @APIResponse(
            responseCode = "200",
            description = "The stages",
            content = @Content(schema = @Schema(implementation = SeenStagesResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public SeenStagesResponse list(@PathParam("connectionId") UUID connectionId) {
        return new SeenStagesResponse(
                stages.seen(connectionId).stream().map(SeenStageResponse::from).toList());
    }
}
