package io.boussole.plan.calendar.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.plan.PlanApi;
import io.boussole.plan.calendar.CalendarFeedService;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Calendar")
final class CalendarFeedResource {
    private final CalendarFeedService feeds;
    private final IdempotentRequests requests;

    CalendarFeedResource(CalendarFeedService feeds, IdempotentRequests requests) {
        this.feeds = feeds;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Make a secret address of the plan's calendar",
            description =
                    "For calendar programs, which cannot send a credential. Whoever has the address reads the calendar.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CreateCalendarFeedRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The address; it is shown only now",
            content = @Content(schema = @Schema(implementation = CalendarFeedResponse.class)))
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public Response create(
            @PathParam("planId") UUID planId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = PlanApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @Nullable CreateCalendarFeedRequest request,
            @Context UriInfo address) {
        return once(idempotencyKey, planId, CreateCalendarFeedRequest.nameOf(request), address);
    }

    /** A name is not needed, so neither is a body. */
    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response create(
            @PathParam("planId") UUID planId,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String idempotencyKey,
            @Context UriInfo address) {
        return once(idempotencyKey, planId, null, address);
    }

    private Response once(@Nullable String idempotencyKey, UUID planId, @Nullable String name, UriInfo address) {
        return requests.once(
                idempotencyKey,
                "POST /plans/" + planId + "/calendar-feeds",
                name == null ? "" : name,
                () -> issued(planId, name, address).toResponse());
    }

    private RestResponse<CalendarFeedResponse> issued(UUID planId, @Nullable String name, UriInfo address) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, CalendarFeedResponse.from(feeds.issue(planId, name), address))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Operation(operationId = "listCalendarFeeds", summary = "The calendar's secret addresses, without the secrets")
    @APIResponse(responseCode = "200", description = "A page of addresses, the newest first")
    @APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
    public Page<CalendarFeedResponse> list(
            @PathParam("planId") UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return feeds.list(planId, pageSize, pageToken).map(CalendarFeedResponse::from);
    }

    @DELETE
    @Path("/{feedId}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "revokeCalendarFeed", summary = "Revoke an address: nothing is there from now on")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("planId") UUID planId, @PathParam("feedId") UUID feedId) {
        feeds.revoke(planId, feedId);
    }
}
