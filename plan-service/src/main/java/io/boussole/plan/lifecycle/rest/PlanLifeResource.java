package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.linting.LintReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Life")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
final class PlanLifeResource {
    private static final String SEEN = "The ETag that was read; required";

    private final PlanService plans;

    PlanLifeResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("/findings")
    @Operation(operationId = "listFindings", summary = "What prevents activation, and what would make the plan better")
    @APIResponse(
            responseCode = "200",
            description = "Every finding, errors first; or those of one severity",
            content = @Content(schema = @Schema(implementation = FindingsResponse.class)))
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public FindingsResponse findings(
            @PathParam("planId") UUID planId,
            @QueryParam("severity") @Nullable Severity severity,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return FindingsResponse.from(LintReport.of(plans.findings(planId)), severity, Text.languageOf(acceptLanguage));
    }

    @POST
    @Path("/activate")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "activatePlan", summary = "Activate a draft without errors, and publish its first version")
    @APIResponse(
            responseCode = "200",
            description = "The plan, active",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> activate(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @QueryParam("reason") @Parameter(description = ChangeNotes.REASON) @Nullable String reason,
            @QueryParam("decisionId") @Parameter(description = ChangeNotes.DECISION) @Nullable UUID decisionId) {
        return PlanAnswers.of(plans.activate(planId, ifMatch, ChangeNotes.of(reason, decisionId)));
    }

    @POST
    @Path("/close")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "closePlan", summary = "Close an active plan: measured and judged no more")
    @APIResponse(
            responseCode = "200",
            description = "The plan, closed",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> close(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @QueryParam("reason") @Parameter(description = ChangeNotes.REASON) @Nullable String reason,
            @QueryParam("decisionId") @Parameter(description = ChangeNotes.DECISION) @Nullable UUID decisionId) {
        return PlanAnswers.of(plans.close(planId, ifMatch, ChangeNotes.of(reason, decisionId)));
    }
}
