package io.boussole.plan.reading.rest;

import io.boussole.access.Role;
import io.boussole.http.ProblemException;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.reading.PaperStyle;
import io.boussole.plan.reading.PlanEditions;
import io.boussole.plan.reading.PlanPrinting;
import io.boussole.plan.reading.ReadingDay;
import io.boussole.plan.summary.BriefPaper;
import io.boussole.plan.summary.MondayBrief;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one person reads on Monday morning. */
@Path("/people/{memberId}/monday-brief")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Readings")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
final class MondayBriefResource {
    private static final List<Form> FORMS = List.of(Form.JSON, Form.TEXT, Form.HTML);

    private final PlanEditions editions;
    private final PlanPrinting printing;
    private final Clock clock;

    MondayBriefResource(PlanEditions editions, PlanPrinting printing, Clock clock) {
        this.editions = editions;
        this.printing = printing;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readMondayBrief",
            summary = "What somebody does this week and how it is judged, in 120 words and three actions at most",
            description =
                    "Over the active plans whose period holds the day and whose team the person is on; overdue actions"
                            + " first, then by due date, then critical ones, then critical tasks.")
    @APIResponse(
            responseCode = "200",
            description = "The brief",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MondayBriefResponse.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response brief(
            @PathParam("memberId") String memberId,
            @QueryParam("on") @Parameter(description = "The day it is read on; absent: today") @Nullable LocalDate on,
            @QueryParam("planId") @Parameter(description = "This plan alone, whatever its state and period") @Nullable
                    UUID planId,
            @BeanParam ReadingQuery query,
            @Context HttpHeaders headers) {
        Locale language = query.language();
        Form form = query.form(FORMS, headers);
        ReadingDay day = new ReadingDay(on, clock);
        List<PlanDocument> plans = plans(memberId, day, planId, query);
        MondayBrief brief = MondayBrief.of(memberId, day.in(plans.get(0)), plans, language);
        Response.ResponseBuilder response = Response.ok(
                switch (form) {
                    case TEXT -> brief.text();
                    case HTML -> printing.html(BriefPaper.of(brief, language), "");
                    case JSON, PDF -> MondayBriefResponse.from(brief);
                },
                form.sentAs());
        if (form == Form.HTML) {
            response.header("Content-Security-Policy", PaperStyle.POLICY);
        }
        return ReadingAnswers.headed(response, language).build();
    }

    private List<PlanDocument> plans(String memberId, ReadingDay day, @Nullable UUID planId, ReadingQuery query) {
        List<PlanDocument> asked = planId == null
                ? editions.activeOn(day)
                : List.of(editions.of(planId, query.version).plan());
        List<PlanDocument> theirs = asked.stream()
                .filter(plan -> MondayBrief.isOnTeam(plan, memberId, day.in(plan)))
                .toList();
        if (theirs.isEmpty()) {
            throw ProblemException.of(PlanProblem.MEMBER_NOT_FOUND, PlanProblem.MEMBER_NOT_FOUND.title());
        }
        return theirs;
    }
}
