package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.arithmetic.cost.BudgetReport;
import io.boussole.plan.calculation.CalculationService;
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

@Path("/plans/{planId}/budget-report")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class BudgetReportResource {
    private final CalculationService calculations;

    BudgetReportResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(operationId = "getBudgetReport", summary = "What the period costs, beside what it may cost")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = BudgetReportResponse.class)))
    public BudgetReportResponse get(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        return BudgetReportResponse.from(plan, BudgetReport.of(plan), Text.languageOf(acceptLanguage));
    }
}
