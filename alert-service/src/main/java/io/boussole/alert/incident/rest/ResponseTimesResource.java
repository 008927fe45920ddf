package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.IncidentFigures;
import io.boussole.alert.plan.KnownPlans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/response-times")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Alerts")
final class ResponseTimesResource {
    private final IncidentFigures figures;
    private final KnownPlans plans;

    ResponseTimesResource(IncidentFigures figures, KnownPlans plans) {
        this.figures = figures;
        this.plans = plans;
    }

    @Schema(
            name = "ResponseTimes",
            description = "Medians in seconds from the opening of an alert; absent where it never happened")
    record ResponseTimesResponse(
            UUID planId,
            long alerts,

            @Schema(description = "Alerts that somebody acknowledged")
            long acknowledged,

            @Nullable Double secondsToAcknowledge,

            @Schema(description = "Alerts about which something was decided")
            long decided,

            @Nullable Double secondsToDecide,
            @Schema(description = "Alerts that have ended") long resolved,
            @Nullable Double secondsToResolve) {

        static ResponseTimesResponse from(IncidentFigures.ResponseTimes times) {
            return new ResponseTimesResponse(
                    times.planId(),
                    times.alerts(),
                    times.acknowledgements(),
                    times.acknowledgedAfter(),
                    times.decisions(),
                    times.decidedAfter(),
                    times.resolutions(),
                    times.resolvedAfter());
        }
    }

    @GET
    @Operation(operationId = "getResponseTimes", summary = "How fast people answer the alerts of a plan")
    @APIResponse(responseCode = "200", description = "Medians over the plan's alerts")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public ResponseTimesResponse responseTimes(@QueryParam("planId") @NotNull UUID planId) {
        plans.requireInQuery(planId);
        return ResponseTimesResponse.from(figures.responseTimes(planId));
    }
}
