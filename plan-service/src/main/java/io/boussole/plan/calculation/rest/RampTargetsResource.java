package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.arithmetic.capacity.CapacityModel;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/people/{memberId}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class RampTargetsResource {
    private final CalculationService calculations;

    RampTargetsResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getRampTargets",
            summary = "What a person is judged against in each month, while they learn the job")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = RampTargetsResponse.class)))
    public RampTargetsResponse get(
            @PathParam("planId") UUID planId,
            @PathParam("memberId") String memberId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        CalculationService.found(plan.team(), Member::id, memberId);
        return RampTargetsResponse.from(memberId, CapacityModel.of(plan), Text.languageOf(acceptLanguage));
    }
}
