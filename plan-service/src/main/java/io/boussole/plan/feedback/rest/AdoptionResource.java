package io.boussole.plan.feedback.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.feedback.AdoptionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

@Path("/plans/{planId}/adoption")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Feedback")
final class AdoptionResource {
    private final AdoptionService adoption;

    AdoptionResource(AdoptionService adoption) {
        this.adoption = adoption;
    }

    @GET
    @Operation(operationId = "getAdoption", summary = "How many of the team take part in the plan")
    @APIResponse(
            responseCode = "200",
            description = "Active contributors by team size",
            content = @Content(schema = @Schema(implementation = AdoptionResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public AdoptionResponse get(
            @PathParam("planId") UUID planId,
            @QueryParam("from") @Parameter(description = "First day; from the beginning when absent") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day; today when absent") @Nullable LocalDate to) {
        return AdoptionResponse.from(adoption.of(planId, from, to));
    }
}
