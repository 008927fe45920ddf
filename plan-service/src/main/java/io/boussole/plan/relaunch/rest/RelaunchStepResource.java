package io.boussole.plan.relaunch.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.relaunch.RelaunchService;
import io.boussole.plan.relaunch.RelaunchStep;
import io.boussole.plan.request.RequestFaults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a relaunch, each told what was done. One that is not next is refused with 409. */
@Path("/plans/{planId}/relaunch-checklists/{checklistId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Relaunch")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
final class RelaunchStepResource {
    private final RelaunchService relaunches;

    RelaunchStepResource(RelaunchService relaunches) {
        this.relaunches = relaunches;
    }

    @POST
    @Path("/data-quality")
    @Operation(operationId = "recordRelaunchDataQuality", summary = "Say how many duplicates there were and are")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> dataQuality(
            @BeanParam RelaunchStepCall call, RecoveryRequests.@Nullable DataQuality body) {
        return done(call, RelaunchStep.DATA_QUALITY, RequestFaults.body(body)::done);
    }

    @POST
    @Path("/listening-sessions")
    @Operation(
            operationId = "holdRelaunchListeningSession",
            summary = "Record a session of listening to calls; the second one completes the step")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> session(
            @BeanParam RelaunchStepCall call, RecoveryRequests.@Nullable Session body) {
        return done(call, RelaunchStep.CALL_LISTENING, RequestFaults.body(body)::done);
    }

    @POST
    @Path("/actions")
    @Operation(operationId = "chooseRelaunchActions", summary = "Choose three actions, each due in less than 14 days")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> actions(
            @BeanParam RelaunchStepCall call, RecoveryRequests.@Nullable Actions body) {
        return done(call, RelaunchStep.PRIORITY_ACTIONS, RequestFaults.body(body)::done);
    }

    @POST
    @Path("/hypotheses")
    @Operation(operationId = "verifyRelaunchHypotheses", summary = "Say what became of the plan's hypotheses")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> hypotheses(
            @BeanParam RelaunchStepCall call, ProofRequests.@Nullable Hypotheses body) {
        return done(call, RelaunchStep.HYPOTHESES, RequestFaults.body(body)::done);
    }

    @POST
    @Path("/minor-change")
    @Operation(operationId = "testRelaunchMinorChange", summary = "Name the minor change that is tested")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> minorChange(
            @BeanParam RelaunchStepCall call, ProofRequests.@Nullable MinorChange body) {
        return done(call, RelaunchStep.MINOR_CHANGE, RequestFaults.body(body)::done);
    }

    @POST
    @Path("/effect")
    @Operation(operationId = "measureRelaunchEffect", summary = "Say what the change did to a KPI")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RelaunchChecklistResponse.class)))
    public RestResponse<RelaunchChecklistResponse> effect(
            @BeanParam RelaunchStepCall call, ProofRequests.@Nullable Effect body) {
        return done(call, RelaunchStep.EFFECT, RequestFaults.body(body)::done);
    }

    private RestResponse<RelaunchChecklistResponse> done(
            RelaunchStepCall call, RelaunchStep step, RelaunchService.StepOfPlan doing) {
        return RelaunchAnswers.of(
                relaunches.advance(call.planId, call.checklistId, call.ifMatch, step, doing), call.language);
    }
}
