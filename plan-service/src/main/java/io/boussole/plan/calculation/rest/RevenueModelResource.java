package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.arithmetic.revenue.RevenueReport;
import io.boussole.plan.arithmetic.revenue.RevenueReport.WhatIf;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PlanDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

@Path("/plans/{planId}/revenue-model")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class RevenueModelResource {
    private final CalculationService calculations;

    RevenueModelResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getRevenueModel",
            summary = "What the meetings bring, and what the revenue objective needs")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = RevenueModelResponse.class)))
    public RevenueModelResponse get(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        return RevenueModelResponse.from(plan, RevenueReport.of(plan, WhatIf.NOTHING), Text.languageOf(acceptLanguage));
    }

    @POST
    @Path("/solve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "solveRevenueModel",
            summary = "What another target, deal value or closing rate would need",
            description = "Changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = RevenueModelResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RevenueModelResponse solve(
            @PathParam("planId") UUID planId,
            @NotNull SolveRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        return RevenueModelResponse.from(
                plan, RevenueReport.of(plan, request.toWhatIf()), Text.languageOf(acceptLanguage));
    }
}
