package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.arithmetic.cost.BattleRanking;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PlanDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/battle-ranking")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class BattleRankingResource {
    private final CalculationService calculations;

    BattleRankingResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getBattleRanking",
            summary = "Which battle comes first: impact by cost, then leverage",
            description =
                    "At the same impact by cost CONVERSION comes before CYCLE_TIME before OTHER, then the greater impact, then the id. A battle whose impact or cost is not wholly known comes last.")
    @APIResponse(
            responseCode = "200",
            description = "Every battle, the first to fight first",
            content = @Content(schema = @Schema(implementation = BattleRankingResponse.class)))
    public BattleRankingResponse get(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        return BattleRankingResponse.from(plan, BattleRanking.of(plan), Text.languageOf(acceptLanguage));
    }
}
