package io.boussole.metrics.replay.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events of every connection, understood once more. */
@Path("/replays")
@Tag(name = "Replays")
@RolesAllowed(Role.Name.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
final class ReplayResource {
    private final ReplayService replays;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;

    ReplayResource(ReplayService replays, IdempotentRequests requests, CurrentTenant tenant) {
        this.replays = replays;
        this.requests = requests;
        this.tenant = tenant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayAll", summary = "Understand the events of every connection again")
    @APIResponse(
            responseCode = "202",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = ReplaysResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response replayAll(
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = MetricsApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @NotNull @Valid ReplayRequest request) {
        return requests.once(
                idempotencyKey,
                "POST /replays",
                request,
                () -> Response.accepted(new ReplaysResponse(
                                replays.orderAll(tenant.id(), request.fromDay(), request.reason()).stream()
                                        .map(ReplayResponse::from)
                                        .toList()))
                        .build());
    }

    @GET
    @Operation(operationId = "listReplays", summary = "Replays of every connection, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<ReplayResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return page(replays.page(tenant.id(), null, TimeCursor.newestFirst(pageToken), pageSize + 1), pageSize);
    }

    @GET
    @Path("/{replayId}")
    @Operation(operationId = "getReplay", summary = "How far a replay is")
    @APIResponse(
            responseCode = "200",
            description = "The replay",
            content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public ReplayResponse get(@PathParam("replayId") UUID replayId) {
        return replays.find(tenant.id(), replayId)
                .map(ReplayResponse::from)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND, "There is no such replay", "Cette relecture n'existe pas"));
    }

    static Page<ReplayResponse> page(List<Replay> found, int size) {
        return Page.of(found, size, replay -> new TimeCursor(replay.requestedAt(), replay.id()).toString())
                .map(ReplayResponse::from);
    }
}
