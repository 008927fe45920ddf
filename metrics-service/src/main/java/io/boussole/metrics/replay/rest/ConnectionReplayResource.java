package io.boussole.metrics.replay.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.replay.Replay;
import io.boussole.metrics.replay.ReplayService;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events of one connection, understood once more. */
@Path("/connections/{connectionId}/replays")
@Tag(name = "Replays")
@RolesAllowed(Role.Name.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
final class ConnectionReplayResource {
    private final ReplayService replays;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;

    ConnectionReplayResource(ReplayService replays, IdempotentRequests requests, CurrentTenant tenant) {
        this.replays = replays;
        this.requests = requests;
        this.tenant = tenant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayConnection",
            summary = "Understand the events of a connection again",
            description = "A whole replay builds facts and sums anew; until it is done the connection's figures are not"
                    + " whole, its new events wait, and no KPI of the tenant is published. Other connections go on.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response replay(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = MetricsApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @NotNull @Valid ReplayRequest request) {
        return requests.once(
                idempotencyKey,
                "POST /connections/" + connectionId + "/replays",
                request,
                () -> ordered(replays.order(connection(connectionId), request.fromDay(), request.reason())));
    }

    @GET
    @Operation(operationId = "listReplaysOfConnection", summary = "Replays of a connection, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<ReplayResponse> listOfConnection(
            @PathParam("connectionId") UUID connectionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return ReplayResource.page(
                replays.pageOf(connection(connectionId), TimeCursor.newestFirst(pageToken), pageSize + 1), pageSize);
    }

    private ConnectionId connection(UUID id) {
        return new ConnectionId(tenant.id(), id);
    }

    private static Response ordered(Replay replay) {
        return Response.accepted(ReplayResponse.from(replay))
                .location(URI.create("/replays/" + replay.id()))
                .build();
    }
}
