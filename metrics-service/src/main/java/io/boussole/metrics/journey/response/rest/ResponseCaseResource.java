package io.boussole.metrics.journey.response.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.journey.response.CaseFilter;
import io.boussole.metrics.journey.response.CasePosition;
import io.boussole.metrics.journey.response.MissedCase;
import io.boussole.metrics.journey.response.ResponseCaseService;
import io.boussole.metrics.journey.terms.PlanTerms;
import io.boussole.metrics.journey.terms.PlanTermsService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How soon the team reacts. */
@Path("/response-cases")
@Tag(name = "Response times")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class ResponseCaseResource {
    private final ResponseCaseService service;
    private final PlanTermsService plans;
    private final CurrentTenant tenant;

    ResponseCaseResource(ResponseCaseService service, PlanTermsService plans, CurrentTenant tenant) {
        this.service = service;
        this.plans = plans;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listMissedCases", summary = "What was answered too late or not at all, by owner and time")
    @APIResponse(responseCode = "200", description = "A page of missed cases")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<MissedCaseResponse> missed(
            @BeanParam ResponseCaseParameters wanted,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        BusinessCalendar calendar = calendar(wanted);
        CaseFilter filter = CaseFilter.days(wanted.wantedKind(), wanted.first(), wanted.last(), calendar.zone());
        List<MissedCase> found =
                service.missed(tenant.id(), filter, calendar, wanted.limit(calendar), after(pageToken), pageSize + 1);
        return Page.of(found, pageSize, ResponseCaseResource::cursor).map(MissedCaseResponse::from);
    }

    @GET
    @Path("/shares")
    @Operation(operationId = "getResponseShares", summary = "How many cases were answered in time, by day")
    @APIResponse(
            responseCode = "200",
            description = "The shares",
            content = @Content(schema = @Schema(implementation = DaySharesResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public DaySharesResponse shares(@BeanParam ResponseCaseParameters wanted) {
        BusinessCalendar calendar = calendar(wanted);
        return DaySharesResponse.from(
                wanted.wantedKind(),
                wanted.limit(calendar).toMinutes(),
                service.shares(
                        tenant.id(),
                        wanted.wantedKind(),
                        wanted.first(),
                        wanted.last(),
                        calendar,
                        wanted.limit(calendar),
                        null,
                        null,
                        null));
    }

    private BusinessCalendar calendar(ResponseCaseParameters wanted) {
        wanted.check();
        return plans.find(tenant.id(), wanted.plan())
                .map(PlanTerms::calendar)
                .orElseThrow(() -> UnknownPlan.inQuery("planId"));
    }

    private static String cursor(MissedCase found) {
        return found.missed().startedAt() + "|"
                + Cursor.of(found.missed().id(), found.missed().owner());
    }

    private static @Nullable CasePosition after(@Nullable String pageToken) {
        return Cursor.read(
                pageToken,
                3,
                keys -> new CasePosition(keys.get(2), Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }
}
