package io.boussole.metrics.kpi.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.kpi.KpiService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A plan's KPIs are its own short list, so one page holds them. */
@Path("/plans/{planId}/kpis")
@Tag(name = "KPIs")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class KpiResource {
    private final KpiService service;
    private final CurrentTenant tenant;

    KpiResource(KpiService service, CurrentTenant tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listKpis", summary = "Every KPI of a plan with its value")
    @APIResponse(responseCode = "200", description = "In the plan's own order")
    public Page<KpiSummary> list(@PathParam("planId") UUID planId) {
        return service.readAll(tenant.id(), planId)
                .map(readings ->
                        new Page<>(readings.stream().map(KpiSummary::from).toList(), null))
                .orElseThrow(UnknownPlan::inPath);
    }

    @GET
    @Path("/{kpiId}")
    @Operation(operationId = "getKpi", summary = "A KPI with its value, daily series and definition")
    @APIResponse(
            responseCode = "200",
            description = "The KPI as of now",
            content = @Content(schema = @Schema(implementation = KpiResponse.class)))
    public KpiResponse get(
            @PathParam("planId") UUID planId,
            @PathParam("kpiId") String kpiId,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return service.read(tenant.id(), planId, kpiId)
                .map(reading -> KpiResponse.from(reading, Text.languageOf(acceptLanguage)))
                .orElseThrow(() -> notFound(planId));
    }

    private ProblemException notFound(UUID planId) {
        return service.readAll(tenant.id(), planId).isEmpty()
                ? UnknownPlan.inPath()
                : ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "The plan has no such KPI; a new one is measured once it is published",
                        "Le plan n'a pas de tel indicateur ; un nouveau est mesuré dès sa publication");
    }
}
