package io.boussole.plan.parts.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.parts.Assignment;
import io.boussole.plan.parts.AssignmentRole;
import io.boussole.plan.parts.AssignmentService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An assignment is made and withdrawn, never changed: it needs no tag. */
@Path("/plans/{planId}/battles/{battleId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Parts")
final class AssignmentResource {
    private final AssignmentService assignments;

    AssignmentResource(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Schema(name = "AssignmentList")
    record AssignmentsResponse(@Schema(required = true) List<AssignmentBody> items) {}

    @Schema(name = "Assignment", description = "Who does what for a battle")
    record AssignmentBody(
            @Schema(required = true, description = "Of the plan's team") @NotBlank
            String memberId,

            @Schema(required = true) @NotNull AssignmentRole role) {}

    @GET
    @Operation(operationId = "listAssignments", summary = "Who drives, does and supports a battle; the driver first")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = AssignmentsResponse.class)))
    public AssignmentsResponse list(@PathParam("planId") UUID planId, @PathParam("battleId") String battleId) {
        return new AssignmentsResponse(assignments.list(planId, battleId).stream()
                .map(assignment -> new AssignmentBody(assignment.memberId(), assignment.role()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "assign", summary = "Assign a member; a battle has one driver, a second is refused")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AssignmentBody.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RestResponse<AssignmentBody> assign(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @Valid @NotNull AssignmentBody body,
            @Context UriInfo uri) {
        assignments.assign(planId, battleId, new Assignment(body.memberId(), body.role()));
        return RestResponse.ResponseBuilder.<AssignmentBody>created(uri.getAbsolutePathBuilder()
                        .path(body.role().name())
                        .path(body.memberId())
                        .build())
                .entity(body)
                .build();
    }

    @DELETE
    @Path("/{role}/{memberId}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "withdraw", summary = "Withdraw a member from what they do for a battle")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RestResponse<Void> withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @PathParam("role") AssignmentRole role,
            @PathParam("memberId") String memberId) {
        assignments.withdraw(planId, battleId, new Assignment(memberId, role));
        return RestResponse.noContent();
    }
}
