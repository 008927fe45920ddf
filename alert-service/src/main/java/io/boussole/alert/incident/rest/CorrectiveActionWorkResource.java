package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.CorrectiveActionService;
import io.boussole.alert.incident.Tick;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/corrective-actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Corrective actions")
@APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
final class CorrectiveActionWorkResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CorrectiveActionService actions;

    CorrectiveActionWorkResource(CorrectiveActionService actions) {
        this.actions = actions;
    }

    @PATCH
    @Path("/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Operation(
            operationId = "changeCorrectiveAction",
            summary = "Move a corrective action on, give it another day, or say how it goes",
            description =
                    "Forwards only: OPEN, IN_PROGRESS, DONE; CANCELLED from either of the first two, with a reason. Another due"
                            + " date wants a reason too. Whether it was effective is measured, not said.")
    @APIResponse(responseCode = "200", description = "The corrective action")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> change(
            @BeanParam CorrectiveActionCall call, @NotNull @Valid ChangeCorrectiveActionRequest request) {
        return answer(actions.change(call.actionId, request.toChange(), call.person(), call.ifMatch()), call);
    }

    @POST
    @Path("/{actionId}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handOverCorrectiveAction",
            summary = "Give it to somebody else",
            description = "The new owner is a member of the plan's team who has not left.")
    @APIResponse(responseCode = "200", description = "The corrective action")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> handOver(
            @BeanParam CorrectiveActionCall call, @NotNull @Valid AlertRequests.HandingAction request) {
        return answer(
                actions.handOver(call.actionId, request.toHandOver(call.actionId), call.person(), call.ifMatch()),
                call);
    }

    @POST
    @Path("/{actionId}/checklist/{number}/tick")
    @Operation(
            operationId = "tickChecklist",
            summary = "Mark an item of its checklist as done",
            description = "Items count from 1. Marking twice changes nothing.")
    @APIResponse(responseCode = "200", description = "The corrective action")
    public RestResponse<CorrectiveActionResponse> tick(
            @BeanParam CorrectiveActionCall call, @PathParam("number") int number) {
        return mark(call, number, true);
    }

    @POST
    @Path("/{actionId}/checklist/{number}/untick")
    @Operation(
            operationId = "untickChecklist",
            summary = "Mark an item of its checklist as not done",
            description = "Items count from 1. Marking twice changes nothing.")
    @APIResponse(responseCode = "200", description = "The corrective action")
    public RestResponse<CorrectiveActionResponse> untick(
            @BeanParam CorrectiveActionCall call, @PathParam("number") int number) {
        return mark(call, number, false);
    }

    private RestResponse<CorrectiveActionResponse> mark(CorrectiveActionCall call, int number, boolean done) {
        Tick tick = new Tick(number, call.person(), actions.now());
        return answer(actions.tick(call.actionId, tick, done, call.ifMatch()), call);
    }

    private RestResponse<CorrectiveActionResponse> answer(CorrectiveAction action, CorrectiveActionCall call) {
        return CorrectiveActionResource.answer(action, actions.now(), call.language());
    }
}
