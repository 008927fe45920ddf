package io.boussole.plan.reading.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.reading.PlanEdition;
import io.boussole.plan.reading.PlanEditions;
import io.boussole.plan.reading.PlanPrinting;
import io.boussole.plan.summary.Paper;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan on paper: whoever looks at it knows within half a minute what to do. */
@Path("/plans/{planId}")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Readings")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
final class PlanPageResource {
    private static final List<Form> FORMS = List.of(Form.HTML, Form.PDF);

    private final PlanEditions editions;
    private final PlanPrinting printing;
    private final ReadingAnswers answers;

    PlanPageResource(PlanEditions editions, PlanPrinting printing, ReadingAnswers answers) {
        this.editions = editions;
        this.printing = printing;
        this.answers = answers;
    }

    @GET
    @Path("/one-page")
    @Operation(
            operationId = "readOnePage",
            summary = "The plan on one A4 page",
            description = "What has no room is counted, with the annex that holds it.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The page is the one that If-None-Match names")
    public Response onePage(
            @PathParam("planId") UUID planId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(planId, query, headers, request, "one-page", printing::onePage);
    }

    @GET
    @Path("/two-page")
    @Operation(
            operationId = "readTwoPages",
            summary = "The plan on two A4 pages, of a thousand words at most",
            description = "What has no room is counted, with the annex that holds it.")
    @APIResponse(
            responseCode = "200",
            description = "The pages",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The pages are those that If-None-Match names")
    public Response twoPages(
            @PathParam("planId") UUID planId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(planId, query, headers, request, "two-page", printing::twoPages);
    }

    @GET
    @Path("/annexes")
    @Operation(operationId = "readAnnexes", summary = "Everything the plan says, topic by topic")
    @APIResponse(
            responseCode = "200",
            description = "The annexes; that of a topic has one letter in every plan",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The annexes are those that If-None-Match names")
    public Response annexes(
            @PathParam("planId") UUID planId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(planId, query, headers, request, "annexes", printing::annexes);
    }

    private Response answer(
            UUID planId,
            ReadingQuery query,
            HttpHeaders headers,
            Request request,
            String name,
            BiFunction<PlanEdition, Locale, Paper> paper) {
        Locale language = query.language();
        Form form = query.form(FORMS, headers);
        PlanEdition edition = editions.of(planId, query.version);
        String annexes = "annexes?lang=" + language.getLanguage()
                + (query.version == null ? "" : "&version=" + edition.version());
        return answers.of(edition, language, form, name, annexes, request, any -> paper.apply(edition, language));
    }
}
