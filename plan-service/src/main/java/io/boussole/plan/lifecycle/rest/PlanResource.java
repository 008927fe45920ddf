package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.QueryParameters;
import io.boussole.http.Text;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.exchange.DocumentBody;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.format.ReadDocument;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PlanTrials;
import io.boussole.plan.lifecycle.TemplateService;
import io.boussole.plan.template.TemplateTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
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
final class PlanResource {
    private final PlanService plans;
    private final PlanTrials trials;
    private final TemplateService templates;
    private final DocumentBody documents;
    private final TemplateBody templateBody;
    private final IdempotentRequests requests;
    private final Clock clock;

    PlanResource(
            PlanService plans,
            PlanTrials trials,
            TemplateService templates,
            DocumentBody documents,
            TemplateBody templateBody,
            IdempotentRequests requests,
            Clock clock) {
        this.plans = plans;
        this.trials = trials;
        this.templates = templates;
        this.documents = documents;
        this.templateBody = templateBody;
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "createPlan",
            summary = "Import a plan as a draft, or draft one from a template",
            description =
                    "A draft may be unfinished. What a plan does not have is refused, every fault at once. With a template the body,"
                            + " if there is one, says what is known of the plan; SEGMENT_PLAYBOOK drafts a year and its quarters.")
    @RequestBody(
            description = "A document; with a template, CreateFromTemplate or nothing",
            content = {
                @Content(mediaType = MediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(anyOf = {PlanDocument.class, CreateFromTemplateRequest.class}))
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
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    @APIResponse(
            responseCode = "200",
            description = "What would be there, of a dry run",
            content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
    public Response create(
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = PlanApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @QueryParam("template")
                    @Parameter(description = "Draft a skeleton instead of importing a document")
                    @Nullable
                    PlanTemplate template,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Of a document: only say what would be there")
                    boolean dryRun,
            @Nullable InputStream body,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        byte[] sent = documents.bytes(body);
        if (template != null && dryRun) {
            throw QueryParameters.refusal(
                    "dryRun",
                    "NOT_WITH_TEMPLATE",
                    "A dry run is one of a document, not of a template",
                    "Un essai à blanc porte sur un document, pas sur un modèle");
        }
        if (template != null) {
            TemplateTerms terms = terms(sent, headers);
            return requests.once(
                    idempotencyKey,
                    "POST /plans?template=" + template,
                    sent,
                    () -> PlanAnswers.created(PlanResponse.from(templates.draft(template, terms)))
                            .toResponse());
        }
        ReadDocument document = documents.read(new ByteArrayInputStream(sent), headers.getMediaType());
        return dryRun
                ? DryRunResponse.of(trials.draft(document), headers).toResponse()
                : requests.once(
                        idempotencyKey,
                        "POST /plans",
                        sent,
                        () -> PlanAnswers.created(plans.draft(document)).toResponse());
    }

    private TemplateTerms terms(byte[] body, HttpHeaders headers) throws JsonProcessingException {
        Locale readers = Text.languageOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return templateBody.read(new ByteArrayInputStream(body)).toTerms(readers, clock.instant());
    }

    @GET
    @Operation(operationId = "listPlans", summary = "Plans, the newest first")
    @APIResponse(responseCode = "200", description = "A page of plans")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<PlanResponse> list(
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return plans.list(state, pageSize, pageToken).map(PlanResponse::from);
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

    @DELETE
    @Path("/{planId}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "deletePlan", summary = "Delete a draft, with all that hangs on it")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
    public void delete(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read; required") @Nullable
                    String ifMatch) {
        plans.delete(planId, ifMatch);
    }
}
