package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.lifecycle.PlanVersionService;
import io.boussole.plan.lifecycle.VersionDifference;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Versions")
final class PlanVersionResource {
    private final PlanVersionService versions;

    PlanVersionResource(PlanVersionService versions) {
        this.versions = versions;
    }

    @GET
    @Operation(operationId = "listPlanVersions", summary = "Published versions, the newest first")
    @APIResponse(responseCode = "200", description = "A page of versions, without their documents")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<PlanVersionResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return versions.list(planId, pageSize, pageToken).map(PlanVersionResponse::from);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getPlanVersion", summary = "One version, with its document as it was published")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PlanVersionResponse.class)))
    public PlanVersionResponse get(@PathParam("planId") UUID planId, @PathParam("version") long version) {
        return PlanVersionResponse.from(versions.get(planId, version));
    }

    @GET
    @Path("/{version}/difference")
    @Operation(
            operationId = "comparePlanVersions",
            summary = "What changed, in words",
            description =
                    "Without 'to': what the version changed of the one before it. With it: what 'to' says otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The differences, in the order of the document",
            content = @Content(schema = @Schema(implementation = VersionDifferenceResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public VersionDifferenceResponse difference(
            @PathParam("planId") UUID planId,
            @PathParam("version") long version,
            @QueryParam("to") @Nullable Long to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Long before = version <= 1 ? null : version - 1;
        VersionDifference difference =
                to == null ? versions.difference(planId, before, version) : versions.difference(planId, version, to);
        return VersionDifferenceResponse.from(difference, Text.languageOf(acceptLanguage));
    }
}
