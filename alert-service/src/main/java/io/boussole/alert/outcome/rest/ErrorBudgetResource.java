package io.boussole.alert.outcome.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.outcome.ErrorBudgets;
import io.boussole.alert.plan.KnownPlans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/error-budgets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Evaluations")
final class ErrorBudgetResource {
    private final ErrorBudgets budgets;
    private final KnownPlans plans;

    ErrorBudgetResource(ErrorBudgets budgets, KnownPlans plans) {
        this.budgets = budgets;
        this.plans = plans;
    }

    @GET
    @Path("/{planId}")
    @Operation(
            operationId = "getErrorBudget",
            summary = "How many false alarms a plan's rules may raise in its period, and what they have raised")
    @APIResponse(responseCode = "200", description = "The budget; empty for a plan without rules")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public ErrorBudgetResponse get(@PathParam("planId") UUID planId) {
        plans.requireInPath(planId);
        return ErrorBudgetResponse.from(planId, budgets.of(planId));
    }
}
