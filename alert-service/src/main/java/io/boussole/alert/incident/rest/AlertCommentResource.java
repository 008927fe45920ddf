package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.AlertReads;
import io.boussole.alert.incident.AlertWork;
import io.boussole.alert.incident.HistoryType;
import io.boussole.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/alerts/{alertId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Alerts")
@APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
final class AlertCommentResource {
    private final AlertWork work;
    private final AlertReads reads;

    AlertCommentResource(AlertWork work, AlertReads reads) {
        this.work = work;
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listAlertComments", summary = "What people have said about an alert, oldest first")
    @APIResponse(responseCode = "200", description = "A page of comments")
    public Page<CommentResponse> comments(
            @PathParam("alertId") UUID alertId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return reads.history(alertId, HistoryType.COMMENTED, pageSize, pageToken)
                .map(CommentResponse::from);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "commentAlert",
            summary = "Say something about it",
            description = "Comments are added and never changed, so that no If-Match is needed.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentResponse.class)))
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<CommentResponse> comment(
            @PathParam("alertId") UUID alertId,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.Comment request) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        CommentResponse.from(
                                work.comment(alertId, caller.getUserPrincipal().getName(), request.text())))
                .build();
    }
}
