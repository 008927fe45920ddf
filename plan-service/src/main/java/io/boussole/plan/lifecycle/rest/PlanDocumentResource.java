package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.http.QueryParameters;
import io.boussole.http.Revision;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.exchange.DocumentBody;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentWriter;
import io.boussole.plan.format.ReadDocument;
import io.boussole.plan.lifecycle.ChangeNote;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanTrials;
import io.boussole.plan.lifecycle.PlanVersionService;
import io.boussole.plan.lifecycle.WrittenPlan;
import io.boussole.plan.lifecycle.WrittenVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
final class PlanDocumentResource {
    private static final String AS_OF =
            "The version in force then: at an instant, or at the end of a day in the plan's time zone";

    private final PlanService plans;
    private final PlanTrials trials;
    private final PlanVersionService versions;
    private final DocumentBody documents;

    PlanDocumentResource(PlanService plans, PlanTrials trials, PlanVersionService versions, DocumentBody documents) {
        this.plans = plans;
        this.trials = trials;
        this.versions = versions;
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
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RestResponse<String> yaml(
            @PathParam("planId") UUID planId,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf) {
        return answer(planId, asOf, DocumentFormat.YAML);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<String> json(
            @PathParam("planId") UUID planId,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf) {
        return answer(planId, asOf, DocumentFormat.JSON);
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
            description = "The plan; or what would change, of a dry run",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(oneOf = {PlanResponse.class, DryRunResponse.class})))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public RestResponse<?> write(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that was read; required, except for a dry run")
                    @Nullable
                    String ifMatch,
            @QueryParam("reason") @Parameter(description = ChangeNotes.REASON) @Nullable String reason,
            @QueryParam("decisionId") @Parameter(description = ChangeNotes.DECISION) @Nullable UUID decisionId,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Nullable InputStream body,
            @Context HttpHeaders headers) {
        ChangeNote note = ChangeNotes.of(reason, decisionId);
        ReadDocument document = documents.read(body, headers.getMediaType());
        return dryRun
                ? DryRunResponse.of(trials.write(planId, ifMatch, document, note), headers)
                : PlanAnswers.of(plans.write(planId, ifMatch, document, note));
    }

    private RestResponse<String> answer(UUID planId, @Nullable String asOf, DocumentFormat format) {
        return asOf == null ? now(plans.document(planId), format) : then(planId, asOf, format);
    }

    private static RestResponse<String> now(WrittenPlan plan, DocumentFormat format) {
        return RestResponse.ResponseBuilder.ok(DocumentWriter.write(plan.document(), format))
                .tag(Revision.tag(plan.revision()))
                .build();
    }

    /** Without a tag: nobody changes the past. */
    private RestResponse<String> then(UUID planId, String asOf, DocumentFormat format) {
        WrittenVersion version = asOf(planId, asOf);
        return RestResponse.ResponseBuilder.ok(DocumentWriter.write(version.document(), format))
                .header(
                        HttpHeaders.CONTENT_LOCATION,
                        "/plans/" + planId + "/versions/" + version.version().version())
                .build();
    }

    private WrittenVersion asOf(UUID planId, String text) {
        try {
            return text.contains("T")
                    ? versions.asOf(planId, OffsetDateTime.parse(text).toInstant())
                    : versions.asOf(planId, LocalDate.parse(text));
        } catch (DateTimeException neither) {
            throw QueryParameters.refusal(
                    "asOf",
                    "WRONG_TYPE",
                    "asOf is a day, or an instant such as 2027-01-15T10:00:00Z",
                    "asOf est un jour, ou un instant comme 2027-01-15T10:00:00Z");
        }
    }
}
