package io.boussole.plan.calendar.rest;

import io.boussole.http.TakesAnyParameter;
import io.boussole.plan.PlanApi;
import io.boussole.plan.calendar.SecretCalendars;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address that calendar programs subscribe to. */
@Path("/calendar-feeds/{secret}/calendar.ics")
@PermitAll
@Tag(name = "Calendar")
final class SecretCalendarResource {
    private final SecretCalendars calendars;

    SecretCalendarResource(SecretCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @TakesAnyParameter
    @Produces(CalendarAnswers.ICALENDAR)
    @SecurityRequirements
    @Operation(
            operationId = "getSecretCalendar",
            summary = "The calendar at a secret address",
            description =
                    "No credential: calendar programs cannot send one. Whoever has the address reads the calendar until"
                            + " the address is revoked.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = CalendarAnswers.ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says")
    @APIResponse(responseCode = "404", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "406", ref = PlanApi.PROBLEM)
    public Response calendar(
            @PathParam("secret") String secret,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        return CalendarAnswers.of(calendars.calendar(secret, CalendarAnswers.language(lang, acceptLanguage)), request);
    }
}
