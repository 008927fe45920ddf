package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.arithmetic.feasibility.SmartCheck;
import io.boussole.plan.calculation.CalculationService;
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

@Path("/plans/{planId}/smart")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class SmartResource {
    private final CalculationService calculations;

    SmartResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getSmart",
            summary = "Whether each objective is specific, measurable, achievable, relevant and time-bound")
    @APIResponse(
            responseCode = "200",
            description = "Every objective, with the reason for each letter that does not hold",
            content = @Content(schema = @Schema(implementation = SmartResponse.class)))
    public SmartResponse get(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return SmartResponse.from(SmartCheck.of(calculations.plan(planId)), Text.languageOf(acceptLanguage));
    }
}
