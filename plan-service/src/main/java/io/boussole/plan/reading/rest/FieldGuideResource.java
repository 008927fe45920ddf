package io.boussole.plan.reading.rest;

import io.boussole.access.Role;
import io.boussole.http.ProblemException;
import io.boussole.plan.PlanApi;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.reading.PlanEdition;
import io.boussole.plan.reading.PlanEditions;
import io.boussole.plan.summary.FieldGuide;
import io.boussole.plan.summary.GuidePaper;
import io.boussole.plan.summary.RecoveryKit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the field takes along: the guide of a segment, and the kit to start again with. */
@Path("/plans/{planId}")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Readings")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
final class FieldGuideResource {
    private static final List<Form> FORMS = List.of(Form.JSON, Form.HTML, Form.PDF);

    private final PlanEditions editions;
    private final ReadingAnswers answers;

    FieldGuideResource(PlanEditions editions, ReadingAnswers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    @GET
    @Path("/segments/{segmentId}/field-guide")
    @Operation(
            operationId = "readFieldGuide",
            summary = "The guide of a segment: personas, sequences, scripts, checklists, qualification, objections",
            description = "It names the version of the plan that it was made from; version pins it.")
    @APIResponse(
            responseCode = "200",
            description = "The guide",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FieldGuideResponse.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The guide is the one that If-None-Match names")
    public Response fieldGuide(
            @PathParam("planId") UUID planId,
            @PathParam("segmentId") String segmentId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        Locale language = query.language();
        Form asked = query.form(FORMS, headers);
        PlanEdition edition = editions.of(planId, query.version);
        FieldGuide guide = FieldGuide.of(edition.plan(), segmentId)
                .orElseThrow(() ->
                        ProblemException.of(PlanProblem.SEGMENT_NOT_FOUND, PlanProblem.SEGMENT_NOT_FOUND.title()));
        return answers.of(
                edition,
                language,
                asked,
                "field-guide",
                "",
                request,
                form -> form == Form.JSON
                        ? FieldGuideResponse.from(edition, guide)
                        : new GuidePaper(edition.head(language), guide).paper());
    }

    @GET
    @Path("/recovery-kit")
    @Operation(
            operationId = "readRecoveryKit",
            summary = "Scripts, snippets, answers to objections and checklists to start again with")
    @APIResponse(
            responseCode = "200",
            description = "The kit, complete or with what is missing",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecoveryKitResponse.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The kit is the one that If-None-Match names")
    public Response recoveryKit(
            @PathParam("planId") UUID planId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        Locale language = query.language();
        Form asked = query.form(FORMS, headers);
        PlanEdition edition = editions.of(planId, query.version);
        RecoveryKit kit = RecoveryKit.of(edition.plan());
        return answers.of(
                edition,
                language,
                asked,
                "recovery-kit",
                "",
                request,
                form -> form == Form.JSON ? RecoveryKitResponse.from(kit) : kit.paper(edition.head(language)));
    }
}
