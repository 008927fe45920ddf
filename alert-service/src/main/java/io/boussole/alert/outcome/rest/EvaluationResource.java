package io.boussole.alert.outcome.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.outcome.EvaluationLog;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.http.Page;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Evaluations")
final class EvaluationResource {
    private final EvaluationLog evaluations;
    private final KnownPlans plans;

    EvaluationResource(EvaluationLog evaluations, KnownPlans plans) {
        this.evaluations = evaluations;
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listEvaluations", summary = "What can be said about each KPI now")
    @APIResponse(responseCode = "200", description = "A page of evaluations")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<EvaluationResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        Locale language = Text.languageOf(acceptLanguage);
        return evaluations
                .page(planId, pageSize, pageToken)
                .map(evaluation -> EvaluationResponse.from(evaluation, language));
    }

    @GET
    @Path("/{planId}/{kpiId}")
    @Operation(operationId = "getEvaluation", summary = "What can be said about one KPI now")
    @APIResponse(responseCode = "200", description = "The evaluation")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public EvaluationResponse get(
            @PathParam("planId") UUID planId,
            @PathParam("kpiId") String kpiId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInPath(planId);
        return EvaluationResponse.from(evaluations.get(planId, kpiId), Text.languageOf(acceptLanguage));
    }

    @GET
    @Path("/{planId}/{kpiId}/verdict-changes")
    @Operation(operationId = "listVerdictChanges", summary = "When something else could be said, newest first")
    @APIResponse(responseCode = "200", description = "A page of changes; empty for a KPI that was never judged")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<VerdictChangeResponse> history(
            @PathParam("planId") UUID planId,
            @PathParam("kpiId") String kpiId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        plans.requireInPath(planId);
        return evaluations.history(planId, kpiId, pageSize, pageToken).map(VerdictChangeResponse::from);
    }
}
