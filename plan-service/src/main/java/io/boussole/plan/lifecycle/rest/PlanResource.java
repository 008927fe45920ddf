package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PlanSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Plans")
@APIResponse(responseCode = "401", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "403", ref = PlanApi.PROBLEM)
final class PlanResource {
    private final PlanService plans;
    private final DocumentBody documents;

    PlanResource(PlanService plans, DocumentBody documents) {
        this.plans = plans;
        this.documents = documents;
    }

    @POST
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "createPlan",
            summary = "Import a plan as a draft",
            description = "A draft may be unfinished. What a plan does not have is refused, every fault at once.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> create(@Nullable InputStream body, @Context HttpHeaders headers) {
        PlanSummary plan = plans.draft(documents.read(body, headers.getMediaType()));
        return RestResponse.ResponseBuilder.<PlanResponse>created(URI.create("/plans/" + plan.id()))
                .tag(Revision.tag(plan.revision()))
                .entity(PlanResponse.from(plan))
                .build();
    }

    @GET
    @Operation(operationId = "listPlans", summary = "Plans, the newest first")
    @APIResponse(responseCode = "200", description = "A page of plans")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Page<PlanResponse> list(
            @QueryParam("state") @Parameter(schema = @Schema(implementation = PlanState.class)) @Nullable String state,
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
        return plans.list(QueryParameters.state(state), QueryParameters.pageSize(pageSize), pageToken)
                .map(PlanResponse::from);
    }

    @GET
    @Path("/{planId}")
    @Operation(operationId = "getPlan", summary = "One plan, without its document")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> get(@PathParam("planId") UUID planId) {
        return PlanAnswers.of(plans.get(planId));
    }
}
