package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.Revision;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentWriter;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.WrittenPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
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

@Path("/plans/{planId}/document")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Plans")
@APIResponse(responseCode = "401", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "403", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
final class PlanDocumentResource {
    private final PlanService plans;
    private final DocumentBody documents;

    PlanDocumentResource(PlanService plans, DocumentBody documents) {
        this.plans = plans;
        this.documents = documents;
    }

    @GET
    @Produces(MediaTypes.YAML)
    @Operation(operationId = "exportPlan", summary = "The plan's document; importing it again changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class))
            })
    @APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
    public RestResponse<String> yaml(@PathParam("planId") UUID planId) {
        return answer(plans.document(planId), DocumentFormat.YAML);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<String> json(@PathParam("planId") UUID planId) {
        return answer(plans.document(planId), DocumentFormat.JSON);
    }

    @PUT
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "writePlan",
            summary = "Write the plan anew",
            description =
                    "The same document again changes nothing. Another document of an active plan must have no ERROR and is"
                            + " published as its next version.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> write(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read; required") @Nullable
                    String ifMatch,
            @Nullable InputStream body,
            @Context HttpHeaders headers) {
        return PlanAnswers.of(
                plans.write(planId, ifMatch, documents.read(body, headers.getMediaType()), ChangeNote.NONE));
    }

    private static RestResponse<String> answer(WrittenPlan plan, DocumentFormat format) {
        return RestResponse.ResponseBuilder.ok(DocumentWriter.write(plan.document(), format))
                .tag(Revision.tag(plan.revision()))
                .build();
    }
}
