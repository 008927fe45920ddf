package io.boussole.alert.backtest.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.backtest.BacktestService;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/rules/backtest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Rules")
final class BacktestResource {
    private final BacktestService backtests;

    BacktestResource(BacktestService backtests) {
        this.backtests = backtests;
    }

    @POST
    @Operation(
            operationId = "backtestRule",
            summary =
                    "When a rule would have fired on the stored periods, and an edited one beside it; changes nothing")
    @APIResponse(responseCode = "200", description = "Plan by plan, newest first")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "503", ref = AlertApi.PROBLEM)
    public BacktestResponse backtest(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid BacktestRequest request) {
        return BacktestResponse.from(backtests.of(request.toOrder()), Text.languageOf(acceptLanguage));
    }
}
