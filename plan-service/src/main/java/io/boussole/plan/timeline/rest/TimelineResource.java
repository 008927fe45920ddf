package io.boussole.plan.timeline.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Text;
import io.boussole.plan.PlanApi;
import io.boussole.plan.schedule.TimelineItem;
import io.boussole.plan.timeline.TimelineFilter;
import io.boussole.plan.timeline.TimelineService;
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
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Calendar")
final class TimelineResource {
    private final TimelineService timelines;

    TimelineResource(TimelineService timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("/timeline")
    @Operation(
            operationId = "listTimeline",
            summary = "Everything that has a date, the earliest due first",
            description =
                    "Planned, done or late as of today in the plan's time zone. Contains what follows from the plan, such"
                            + " as the joint webinars that a month still owes.")
    @APIResponse(responseCode = "200", description = "A page of dated things")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<TimelineItemResponse> timeline(
            @PathParam("planId") UUID planId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("state") TimelineItem.@Nullable State state,
            @QueryParam("kind") TimelineItem.@Nullable Kind kind,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        TimelineFilter filter = new TimelineFilter(from, to, state, kind, ownerId);
        Locale language = Text.languageOf(acceptLanguage);
        return timelines
                .timeline(planId, filter, pageSize, pageToken)
                .map(item -> TimelineItemResponse.from(item, language));
    }

    @GET
    @Path("/content-plan-report")
    @Operation(
            operationId = "getContentPlanReport",
            summary = "Pillars and satellites of each month against the content plan")
    @APIResponse(
            responseCode = "200",
            description = "A month of a channel each",
            content = @Content(schema = @Schema(implementation = ContentPlanReportResponse.class)))
    public ContentPlanReportResponse content(@PathParam("planId") UUID planId) {
        return ContentPlanReportResponse.from(timelines.content(planId));
    }

    @GET
    @Path("/training-report")
    @Operation(operationId = "getTrainingReport", summary = "Workshops of each quarter against what the plan promises")
    @APIResponse(
            responseCode = "200",
            description = "The quarters of the period",
            content = @Content(schema = @Schema(implementation = TrainingReportResponse.class)))
    public TrainingReportResponse training(@PathParam("planId") UUID planId) {
        return TrainingReportResponse.from(timelines.training(planId));
    }
}
