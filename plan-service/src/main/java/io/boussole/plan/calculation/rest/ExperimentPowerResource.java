package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
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

@Path("/plans/{planId}/experiments/{experimentId}/power")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class ExperimentPowerResource {
    private final CalculationService calculations;

    ExperimentPowerResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getExperimentPower",
            summary = "How many cases the experiment needs, and whether it may be decided early")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = ExperimentPowerResponse.class)))
    public ExperimentPowerResponse get(
            @PathParam("planId") UUID planId,
            @PathParam("experimentId") String experimentId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        Experiment experiment = CalculationService.found(plan.experiments(), Experiment::id, experimentId);
        Pointer at = Pointer.to("experiments").item(plan.experiments().indexOf(experiment));
        return ExperimentPowerResponse.from(experiment, at, Text.languageOf(acceptLanguage));
    }
}
