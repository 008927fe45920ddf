package io.boussole.alert.synthesis.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.AlertProblem;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.alert.synthesis.Month;
import io.boussole.alert.synthesis.Syntheses;
import io.boussole.alert.synthesis.Week;
import io.boussole.http.ProblemException;
import io.boussole.http.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/syntheses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Syntheses")
final class SynthesisResource {
    private final Syntheses syntheses;
    private final KnownPlans plans;

    SynthesisResource(Syntheses syntheses, KnownPlans plans) {
        this.syntheses = syntheses;
        this.plans = plans;
    }

    @GET
    @Path("/weekly")
    @Operation(
            operationId = "getWeeklySnapshot",
            summary = "A plan as it stood on a Monday at 00:00 of its own time",
            description =
                    "Verdicts, alerts that waited and actions still to be done. It reads the same whenever one asks.")
    @APIResponse(responseCode = "200", description = "The plan as it stood")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Week week(
            @QueryParam("planId") @NotNull UUID planId,
            @QueryParam("day") @Parameter(description = "A day of the week; today without it") @Nullable
                    LocalDate day) {
        plans.requireInQuery(planId);
        return syntheses.week(planId, day).orElseThrow(SynthesisResource::nothing);
    }

    @GET
    @Path("/monthly")
    @Operation(
            operationId = "getMonthlySynthesis",
            summary = "What happened to a plan in a month of its own time",
            description = "Alerts, reasons, decisions, what came of them, and how fast people answered.")
    @APIResponse(responseCode = "200", description = "The month")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Month month(
            @QueryParam("planId") @NotNull UUID planId,
            @QueryParam("month") @NotNull @Parameter(example = "2027-01") String month) {
        YearMonth wanted = read(month);
        plans.requireInQuery(planId);
        return syntheses.month(planId, wanted).orElseThrow(SynthesisResource::nothing);
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw QueryParameters.refusal(
                    "month", "WRONG_TYPE", "month is a month like 2027-01", "month est un mois comme 2027-01");
        }
    }

    private static ProblemException nothing() {
        return ProblemException.of(
                AlertProblem.SNAPSHOT_NOT_FOUND, "That time is still to come", "Cette période est à venir");
    }
}
