package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.arithmetic.cost.SavingScenario;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.verdict.VerdictsWithin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/budget/simulate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class SavingScenarioResource {
    private final CalculationService calculations;

    SavingScenarioResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulateSaving",
            summary = "What the period would cost without some tools, or how much one total is below another",
            description = "Changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = SavingScenarioResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public SavingScenarioResponse simulate(
            @PathParam("planId") UUID planId,
            @NotNull SavingScenarioRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        SavingScenario scenario = request.scenario(plan, calculations);
        List<VerdictsWithin> pipeline =
                request.cutOn() == null ? null : calculations.pipelineSince(planId, plan, request.cutOn());
        return SavingScenarioResponse.from(plan, scenario, pipeline, Text.languageOf(acceptLanguage));
    }
}
