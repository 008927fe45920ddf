package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.plan.PlanApi;
import io.boussole.plan.lifecycle.PlanService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Versions")
@APIResponse(responseCode = "401", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "403", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
final class PlanVersionResource {
    private final PlanService plans;

    PlanVersionResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listPlanVersions", summary = "Published versions, the newest first")
    @APIResponse(responseCode = "200", description = "A page of versions, without their documents")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<PlanVersionResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("pageSize")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable
                    String pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return plans.versions(planId, QueryParameters.pageSize(pageSize), pageToken)
                .map(PlanVersionResponse::from);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getPlanVersion", summary = "One version, with its document as it was published")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PlanVersionResponse.class)))
    public PlanVersionResponse get(@PathParam("planId") UUID planId, @PathParam("version") long version) {
        return PlanVersionResponse.from(plans.version(planId, version));
    }
}
