package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.AlertReads;
import io.boussole.alert.incident.AlertWork;
import io.boussole.alert.incident.Incident;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/alerts/{alertId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Alerts")
@APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
final class AlertWorkResource {
    private final AlertWork work;
    private final AlertReads reads;

    AlertWorkResource(AlertWork work, AlertReads reads) {
        this.work = work;
        this.reads = reads;
    }

    @POST
    @Path("/acknowledge")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that you have seen it",
            description = "Acknowledging twice, or after work has begun, changes nothing.")
    @APIResponse(responseCode = "200", description = "The alert")
    public RestResponse<AlertResponse> acknowledge(@BeanParam AlertCall call) {
        return answer(work.acknowledge(call.alertId, call.person(), call.ifMatch()), call);
    }

    @POST
    @Path("/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handOverAlert",
            summary = "Give what is to be done about it to somebody else",
            description = "The new owner is a member of the plan's team who has not left.")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> handOver(
            @BeanParam AlertCall call, @NotNull @Valid AlertRequests.Handing request) {
        return answer(work.handOver(call.alertId, request.toHandOver(), call.person(), call.ifMatch()), call);
    }

    @POST
    @Path("/silence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "silenceAlert",
            summary = "Have nobody told of it for a time",
            description =
                    "Notices and escalation pause; the KPI is judged all the same. A silence that lasts is replaced.")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> silence(
            @BeanParam AlertCall call, @NotNull @Valid AlertRequests.Silence request) {
        return answer(work.silence(call.alertId, request.toSilencing(), call.person(), call.ifMatch()), call);
    }

    @POST
    @Path("/unsilence")
    @Operation(
            operationId = "unsilenceAlert",
            summary = "End its silence before its time",
            description = "An alert that is not silenced stays as it is.")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> unsilence(
            @BeanParam AlertCall call,
            @RequestBody(required = false) @Valid AlertRequests.@Nullable Unsilence request) {
        return answer(
                work.unsilence(call.alertId, request == null ? null : request.reason(), call.person(), call.ifMatch()),
                call);
    }

    @POST
    @Path("/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveAlert",
            summary = "End it, with the reason",
            description =
                    "Corrective actions end with it: done when it is CORRECTED, cancelled otherwise; work that has begun outlives RECOVERED, PERIOD_ENDED and NO_LONGER_WATCHED.")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> resolve(
            @BeanParam AlertCall call, @NotNull @Valid AlertRequests.Resolve request) {
        return answer(work.resolve(call.alertId, request.toResolving(), call.person(), call.ifMatch()), call);
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeAlert",
            summary = "Put a resolved alert away",
            description = "Closing twice changes nothing.")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> close(@BeanParam AlertCall call) {
        return answer(work.close(call.alertId, call.person(), call.ifMatch()), call);
    }

    private RestResponse<AlertResponse> answer(Incident incident, AlertCall call) {
        return AlertResource.answer(incident, reads.now(), call.language());
    }
}
