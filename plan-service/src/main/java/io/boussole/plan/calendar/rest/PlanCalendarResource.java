package io.boussole.plan.calendar.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.calendar.PlanCalendarService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/calendar.ics")
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Calendar")
final class PlanCalendarResource {
    private final PlanCalendarService calendars;

    PlanCalendarResource(PlanCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Produces(CalendarAnswers.ICALENDAR)
    @Operation(
            operationId = "getPlanCalendar",
            summary = "The plan as a calendar (RFC 5545)",
            description =
                    "Rituals as events that come back, without public holidays and closures, and everything that has a"
                            + " date, with what is late. lang comes before Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = CalendarAnswers.ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says")
    @APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
    public Response calendar(
            @PathParam("planId") UUID planId,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        return CalendarAnswers.of(calendars.calendar(planId, CalendarAnswers.language(lang, acceptLanguage)), request);
    }
}
