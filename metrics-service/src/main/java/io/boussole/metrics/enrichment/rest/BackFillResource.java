package io.boussole.metrics.enrichment.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.enrichment.BackFillOrder;
import io.boussole.metrics.enrichment.BackFillService;
import io.boussole.metrics.enrichment.BackFillStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records from before a connection existed, read from the vendor's API. */
@Path("/connections/{connectionId}/back-fills")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class BackFillResource {
    private final BackFillService service;
    private final IdempotentRequests requests;

    BackFillResource(BackFillService service, IdempotentRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "backFillConnection",
            summary = "Read the vendor's records of some time",
            description =
                    "For HubSpot, Attio and Zoho with an API token. What is read is passed on as events with the vendor's own"
                            + " times, so overlap with events and repetition change nothing.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = BackFillResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response order(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = MetricsApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @NotNull @Valid BackFillRequest request) {
        return requests.once(
                idempotencyKey,
                "POST /connections/" + connectionId + "/back-fills",
                request,
                () -> ordered(connectionId, request));
    }

    private Response ordered(UUID connectionId, BackFillRequest request) {
        BackFillStatus ordered = new BackFillStatus(
                service.order(connectionId, new BackFillOrder(request.from(), request.to(), request.objects())),
                false,
                null,
                null);
        return Response.accepted(BackFillResponse.from(ordered))
                .location(URI.create("/connections/" + connectionId + "/back-fills/"
                        + ordered.backFill().id()))
                .build();
    }

    @GET
    @Operation(operationId = "listBackFills", summary = "Back-fills of a connection, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<BackFillResponse> list(
            @PathParam("connectionId") UUID connectionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        List<BackFillStatus> found = service.page(connectionId, TimeCursor.newestFirst(pageToken), pageSize + 1);
        return Page.of(found, pageSize, BackFillResource::cursor).map(BackFillResponse::from);
    }

    @GET
    @Path("/{backFillId}")
    @Operation(operationId = "getBackFill", summary = "How far a back-fill has come")
    @APIResponse(
            responseCode = "200",
            description = "As of now",
            content = @Content(schema = @Schema(implementation = BackFillResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public BackFillResponse get(
            @PathParam("connectionId") UUID connectionId, @PathParam("backFillId") UUID backFillId) {
        return BackFillResponse.from(service.find(connectionId, backFillId));
    }

    @POST
    @Path("/{backFillId}/cancel")
    @RolesAllowed(Role.Name.OPERATOR)
    @Operation(operationId = "cancelBackFill", summary = "Read no further; what has been read stays")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled, or over before",
            content = @Content(schema = @Schema(implementation = BackFillResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public BackFillResponse cancel(
            @PathParam("connectionId") UUID connectionId, @PathParam("backFillId") UUID backFillId) {
        return BackFillResponse.from(service.cancel(connectionId, backFillId));
    }

    private static String cursor(BackFillStatus last) {
        return new TimeCursor(last.backFill().requestedAt(), last.backFill().id()).toString();
    }
}
