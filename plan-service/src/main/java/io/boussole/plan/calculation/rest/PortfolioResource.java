package io.boussole.plan.calculation.rest;

import io.boussole.access.Role;
import io.boussole.http.Text;
import io.boussole.plan.calculation.CalculationService;
import io.boussole.plan.document.PlanDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Arithmetic")
final class PortfolioResource {
    private final CalculationService calculations;

    PortfolioResource(CalculationService calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "getPortfolio",
            summary = "Battles and channels by what they bring for what they cost, with what is said of them")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = PortfolioResponse.class)))
    public PortfolioResponse get(
            @PathParam("planId") UUID planId,
            @QueryParam("stop")
                    @Parameter(
                            description =
                                    "Id of a battle or channel: shows what stopping it would free, and where it would earn most")
                    @Nullable
                    String stop,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PlanDocument plan = calculations.plan(planId);
        return PortfolioResponse.from(
                plan, calculations.portfolio(planId, plan, stop), Text.languageOf(acceptLanguage));
    }
}
