package io.boussole.plan.rituals.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.plan.PlanApi;
import io.boussole.plan.request.RequestFaults;
import io.boussole.plan.rituals.OccurrenceKey;
import io.boussole.plan.rituals.RitualService;
import io.boussole.plan.rituals.RitualStatistics;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/rituals/{ritualId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Rituals", description = "The meetings that rituals come to, and what came of them")
final class RitualOccurrenceResource {
    private final RitualService rituals;

    RitualOccurrenceResource(RitualService rituals) {
        this.rituals = rituals;
    }

    @GET
    @Path("/occurrences")
    @Operation(
            operationId = "listOccurrences",
            summary = "The working days on which the ritual takes place, in their order")
    @APIResponse(responseCode = "200", description = "A page of occurrences")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<OccurrenceResponse> list(
            @PathParam("planId") UUID planId,
            @PathParam("ritualId") String ritualId,
            @QueryParam("from") @Parameter(description = "First day; from the period's start when absent") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day; to the period's end when absent") @Nullable
                    LocalDate to,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return rituals.list(planId, ritualId, new RitualService.Range(from, to), pageSize, pageToken)
                .map(OccurrenceResponse::from);
    }

    @GET
    @Path("/occurrences/{date}")
    @Operation(operationId = "getOccurrence", summary = "One occurrence, with how it was closed")
    @APIResponse(
            responseCode = "200",
            description = "The occurrence",
            content = @Content(schema = @Schema(implementation = OccurrenceResponse.class)))
    public OccurrenceResponse get(
            @PathParam("planId") UUID planId,
            @PathParam("ritualId") String ritualId,
            @PathParam("date") LocalDate date) {
        return OccurrenceResponse.from(rituals.get(planId, ritualId, date));
    }

    @POST
    @Path("/occurrences/{date}/close")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "closeOccurrence", summary = "Close an occurrence for good, with what it decided")
    @APIResponse(
            responseCode = "200",
            description = "The occurrence, closed",
            content = @Content(schema = @Schema(implementation = OccurrenceResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public OccurrenceResponse close(
            @PathParam("planId") UUID planId,
            @PathParam("ritualId") String ritualId,
            @PathParam("date") LocalDate date,
            @Nullable CloseOccurrenceRequest body) {
        return OccurrenceResponse.from(rituals.close(
                new OccurrenceKey(planId, ritualId, date),
                RequestFaults.body(body).toClosing()));
    }

    @POST
    @Path("/occurrences/{date}/acknowledge")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "acknowledgeOccurrence", summary = "Say that a member has looked at an ASYNC review")
    @APIResponse(
            responseCode = "200",
            description = "The occurrence, with everybody who has looked at it",
            content = @Content(schema = @Schema(implementation = OccurrenceResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public OccurrenceResponse acknowledge(
            @PathParam("planId") UUID planId,
            @PathParam("ritualId") String ritualId,
            @PathParam("date") LocalDate date,
            @Nullable AcknowledgeRequest body) {
        return OccurrenceResponse.from(rituals.acknowledge(
                new OccurrenceKey(planId, ritualId, date),
                RequestFaults.body(body).checked()));
    }

    @GET
    @Path("/statistics")
    @Operation(operationId = "getRitualStatistics", summary = "What came of the ritual over the plan's period")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = RitualStatistics.class)))
    public RitualStatistics statistics(@PathParam("planId") UUID planId, @PathParam("ritualId") String ritualId) {
        return rituals.statistics(planId, ritualId);
    }
}
