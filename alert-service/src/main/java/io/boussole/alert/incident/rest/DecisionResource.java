package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.Decisions;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Decisions")
final class DecisionResource {
    private final Decisions decisions;
    private final KnownPlans plans;

    DecisionResource(Decisions decisions, KnownPlans plans) {
        this.decisions = decisions;
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listAlertDecisions", summary = "Decisions about alerts, newest first")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<DecisionResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        plans.requireInQuery(planId);
        return decisions.page(planId, null, pageSize, pageToken).map(DecisionResponse::from);
    }

    @GET
    @Path("/{decisionId}")
    @Operation(operationId = "getAlertDecision", summary = "One decision, with what came of it once that is measured")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public DecisionResponse get(@PathParam("decisionId") UUID decisionId) {
        return DecisionResponse.from(decisions.get(decisionId));
    }
}
