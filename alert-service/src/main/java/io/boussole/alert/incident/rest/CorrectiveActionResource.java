package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.CorrectiveActionFilter;
import io.boussole.alert.incident.CorrectiveActionService;
import io.boussole.alert.incident.Tick;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/corrective-actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Corrective actions")
final class CorrectiveActionResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CorrectiveActionService actions;

    CorrectiveActionResource(CorrectiveActionService actions) {
        this.actions = actions;
    }

    @GET
    @Operation(operationId = "listCorrectiveActions", summary = "Corrective actions, what is due first comes first")
    @APIResponse(responseCode = "200", description = "A page of corrective actions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<CorrectiveActionResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("status") @Nullable CorrectiveActionStatus status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        Instant now = actions.now();
        return actions.page(new CorrectiveActionFilter(planId, ownerId, status, overdue), pageSize, pageToken)
                .map(action -> CorrectiveActionResponse.from(action, now, language));
    }

    @GET
    @Path("/{actionId}")
    @Operation(operationId = "getCorrectiveAction", summary = "One corrective action")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> get(
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer(actions.get(actionId), acceptLanguage);
    }

    @PATCH
    @Path("/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "changeCorrectiveAction",
            summary = "Move a corrective action on, give it another day, or say how it goes",
            description =
                    "Forwards only: OPEN, IN_PROGRESS, DONE; CANCELLED from either of the first two, with a reason. Another due"
                            + " date wants a reason too. Whether it was effective is measured, not said.")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> change(
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid ChangeCorrectiveActionRequest request) {
        return answer(actions.change(actionId, request.toChange(), person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/{actionId}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "handOverCorrectiveAction",
            summary = "Give it to somebody else",
            description = "The new owner is a member of the plan's team who has not left.")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> handOver(
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.HandingAction request) {
        return answer(
                actions.handOver(actionId, request.toHandOver(actionId), person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/{actionId}/checklist/{number}/tick")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "tickChecklist",
            summary = "Mark an item of its checklist as done",
            description = "Items count from 1. Marking twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> tick(
            @PathParam("actionId") UUID actionId,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        Tick tick = new Tick(number, person(caller), actions.now());
        return answer(actions.tick(actionId, tick, true, ifMatch), acceptLanguage);
    }

    @POST
    @Path("/{actionId}/checklist/{number}/untick")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "untickChecklist",
            summary = "Mark an item of its checklist as not done",
            description = "Items count from 1. Marking twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> untick(
            @PathParam("actionId") UUID actionId,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        Tick tick = new Tick(number, person(caller), actions.now());
        return answer(actions.tick(actionId, tick, false, ifMatch), acceptLanguage);
    }

    private static String person(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private RestResponse<CorrectiveActionResponse> answer(CorrectiveAction action, @Nullable String acceptLanguage) {
        return RestResponse.ResponseBuilder.ok(
                        CorrectiveActionResponse.from(action, actions.now(), Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(action.revision()))
                .build();
    }
}
