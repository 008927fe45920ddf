package io.boussole.alert.dashboard.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.dashboard.Dashboard;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Dashboard")
final class DashboardResource {
    private static final String ME = "me";

    private final Dashboard dashboard;
    private final KnownPlans plans;

    DashboardResource(Dashboard dashboard, KnownPlans plans) {
        this.dashboard = dashboard;
        this.plans = plans;
    }

    @GET
    @Path("/attainment")
    @Operation(operationId = "getAttainment", summary = "Where a plan stands against its targets, KPI by KPI")
    @APIResponse(responseCode = "200", description = "Target, observed, expected to date and verdict of each KPI")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public AttainmentResponse attainment(@QueryParam("planId") @NotNull UUID planId) {
        plans.requireInQuery(planId);
        return AttainmentResponse.from(planId, dashboard.attainment(planId));
    }

    @GET
    @Path("/deviations")
    @Operation(
            operationId = "getDeviations",
            summary = "What deviates from a plan, and since when",
            description =
                    "KPIs with the worst verdicts first; alerts that wait for people, each with those that it explains.")
    @APIResponse(responseCode = "200", description = "KPIs and alerts")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public DeviationsResponse deviations(
            @QueryParam("planId") @NotNull UUID planId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        return DeviationsResponse.from(dashboard.deviations(planId), dashboard.now(), Text.languageOf(acceptLanguage));
    }

    @GET
    @Path("/corrective-actions")
    @Operation(
            operationId = "getActionsInWork",
            summary = "Who does what about it by when",
            description = "Actions still to be done, at most 200: overdue ones first, then by owner and day.")
    @APIResponse(responseCode = "200", description = "Actions still to be done")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public ActionsResponse correctiveActions(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("owner")
                    @Parameter(
                            description =
                                    "A member's id or e-mail address; me: the member whose id or address the credential has")
                    @Nullable
                    String owner,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        plans.requireInQuery(planId);
        String wanted = ME.equals(owner) ? caller.getUserPrincipal().getName() : owner;
        return ActionsResponse.from(
                dashboard.correctiveActions(planId, wanted), dashboard.now(), Text.languageOf(acceptLanguage));
    }
}
