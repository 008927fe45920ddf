package io.boussole.plan.initiatives.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.document.Battle;
import io.boussole.plan.initiative.BattleMove;
import io.boussole.plan.initiatives.BattleService;
import io.boussole.plan.request.RequestFaults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be done with a battle. If-Match wants the battle's own ETag, or {@code *}. */
@Path("/plans/{planId}/battles/{battleId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Initiatives", description = "Battles and experiments, step by step")
@APIResponse(responseCode = "400", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "412", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
@APIResponse(responseCode = "428", ref = PlanApi.PROBLEM)
final class BattleOperationResource {
    private static final String SEEN = "The ETag of what is changed, or *; required";

    private final BattleService battles;

    BattleOperationResource(BattleService battles) {
        this.battles = battles;
    }

    @POST
    @Path("/activate")
    @Operation(operationId = "activateBattle", summary = "Activate a planned battle; three can be active")
    @APIResponse(
            responseCode = "200",
            description = "The battle, active",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BattleMoveResponse.class)))
    public RestResponse<BattleMoveResponse> activate(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch) {
        return InitiativeAnswers.of(battles.move(planId, battleId, BattleMove.ACTIVATE, ifMatch));
    }

    @POST
    @Path("/win")
    @Operation(operationId = "winBattle", summary = "Win an active battle; the answer proposes the next")
    @APIResponse(
            responseCode = "200",
            description = "The battle, won",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BattleMoveResponse.class)))
    public RestResponse<BattleMoveResponse> win(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch) {
        return InitiativeAnswers.of(battles.move(planId, battleId, BattleMove.WIN, ifMatch));
    }

    @POST
    @Path("/lose")
    @Operation(operationId = "loseBattle", summary = "Lose an active battle; the answer proposes the next")
    @APIResponse(
            responseCode = "200",
            description = "The battle, lost",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BattleMoveResponse.class)))
    public RestResponse<BattleMoveResponse> lose(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch) {
        return InitiativeAnswers.of(battles.move(planId, battleId, BattleMove.LOSE, ifMatch));
    }

    @POST
    @Path("/stop")
    @Operation(operationId = "stopBattle", summary = "Stop a battle by a decision; the answer proposes the next")
    @APIResponse(
            responseCode = "200",
            description = "The battle, stopped",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BattleMoveResponse.class)))
    public RestResponse<BattleMoveResponse> stop(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @Nullable StopBattleRequest body) {
        return InitiativeAnswers.of(
                battles.stop(planId, battleId, ifMatch, RequestFaults.body(body).toOrder()));
    }

    @POST
    @Path("/actions/{actionId}/complete")
    @Operation(operationId = "completeAction", summary = "Say that an action is done")
    @APIResponse(
            responseCode = "200",
            description = "The action, done",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Battle.Action.class)))
    public RestResponse<String> complete(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @PathParam("actionId") String actionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = SEEN) @Nullable String ifMatch,
            @Nullable CompleteActionRequest body) {
        return InitiativeAnswers.of(
                battles.complete(planId, battleId, actionId, ifMatch, body == null ? null : body.doneOn()));
    }
}
