package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.AlertReads;
import io.boussole.alert.incident.AlertWork;
import io.boussole.alert.incident.Incident;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/alerts/{alertId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Alerts")
final class AlertWorkResource {
    private static final String WHAT_WAS_READ = "The ETag that was read";

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
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> acknowledge(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        return answer(work.acknowledge(alertId, person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handOverAlert",
            summary = "Give what is to be done about it to somebody else",
            description = "The new owner is a member of the plan's team who has not left.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> handOver(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.Handing request) {
        return answer(work.handOver(alertId, request.toHandOver(), person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/silence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "silenceAlert",
            summary = "Have nobody told of it for a time",
            description =
                    "Notices and escalation pause; the KPI is judged all the same. A silence that lasts is replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> silence(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.Silence request) {
        return answer(work.silence(alertId, request.toSilencing(), person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/unsilence")
    @Operation(
            operationId = "unsilenceAlert",
            summary = "End its silence before its time",
            description = "An alert that is not silenced stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> unsilence(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @Valid AlertRequests.@Nullable Unsilence request) {
        return answer(
                work.unsilence(alertId, request == null ? null : request.reason(), person(caller), ifMatch),
                acceptLanguage);
    }

    @POST
    @Path("/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveAlert",
            summary = "End it, with the reason",
            description =
                    "Corrective actions end with it: done when it is CORRECTED, cancelled otherwise; work that has begun outlives RECOVERED, PERIOD_ENDED and NO_LONGER_WATCHED.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> resolve(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.Resolve request) {
        return answer(work.resolve(alertId, request.toResolving(), person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeAlert",
            summary = "Put a resolved alert away",
            description = "Closing twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> close(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = WHAT_WAS_READ) @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        return answer(work.close(alertId, person(caller), ifMatch), acceptLanguage);
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentAlert",
            summary = "Say something about it",
            description = "Comments are added and never changed, so that no If-Match is needed.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<CommentResponse> comment(
            @PathParam("alertId") UUID alertId,
            @Context SecurityContext caller,
            @NotNull @Valid AlertRequests.Comment request) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        CommentResponse.from(work.comment(alertId, person(caller), request.text())))
                .build();
    }

    private RestResponse<AlertResponse> answer(Incident incident, @Nullable String acceptLanguage) {
        return AlertResource.answer(incident, reads.now(), acceptLanguage);
    }

    private static String person(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
