package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.DecisionTaken;
import io.boussole.alert.incident.Decisions;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/alerts/{alertId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Decisions")
final class AlertDecisionResource {
    private final Decisions decisions;

    AlertDecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(operationId = "listDecisionsOfAlert", summary = "Decisions about an alert, newest first")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<DecisionResponse> list(
            @PathParam("alertId") UUID alertId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return decisions.page(null, alertId, pageSize, pageToken).map(DecisionResponse::from);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "takeDecisionOnAlert",
            summary = "Decide what to do about an alert",
            description =
                    "Decisions are added and never changed; who reverses one says which it supersedes, and why. On measureBy the"
                            + " KPI before and after is compared and kept.")
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<DecisionResponse> take(
            @PathParam("alertId") UUID alertId,
            @Context SecurityContext caller,
            @NotNull @Valid TakeDecisionRequest request) {
        DecisionTaken taken = decisions.take(
                alertId, request.toDecision(), caller.getUserPrincipal().getName());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, DecisionResponse.from(taken))
                .location(URI.create("/decisions/" + taken.decision().id()))
                .build();
    }
}
