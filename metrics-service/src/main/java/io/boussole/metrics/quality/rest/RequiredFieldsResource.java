package io.boussole.metrics.quality.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Revision;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.quality.QualityService;
import io.boussole.metrics.quality.RequiredFields;
import io.boussole.metrics.quality.rest.QualityBodies.RequiredFieldsBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What facts have to say. */
@Path("/required-fields")
@Tag(name = "Data quality")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class RequiredFieldsResource {
    private final QualityService quality;
    private final CurrentTenant tenant;

    RequiredFieldsResource(QualityService quality, CurrentTenant tenant) {
        this.quality = quality;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "getRequiredFields", summary = "The fields that facts have to have, by kind")
    @APIResponse(
            responseCode = "200",
            description = "The fields",
            content = @Content(schema = @Schema(implementation = RequiredFieldsBody.class)))
    public Response get() {
        return answer(quality.requiredFields(tenant.id()));
    }

    @PUT
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putRequiredFields",
            summary = "Decide which fields facts have to have; scores follow at once, of earlier days too")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = RequiredFieldsBody.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response put(
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid RequiredFieldsBody body) {
        return answer(quality.require(tenant.id(), ifMatch, body.fields()));
    }

    private static Response answer(RequiredFields required) {
        return Response.ok(RequiredFieldsBody.from(required))
                .tag(Revision.tag(required.revision()))
                .build();
    }
}
