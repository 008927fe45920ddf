package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.IncidentFigures;
import io.boussole.alert.rule.AlertRuleService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/rules/{ruleId}/precision")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Rules")
final class PrecisionResource {
    private final IncidentFigures figures;
    private final AlertRuleService rules;

    PrecisionResource(IncidentFigures figures, AlertRuleService rules) {
        this.figures = figures;
        this.rules = rules;
    }

    @Schema(name = "RulePrecision", description = "How many of a rule's alerts were right")
    record PrecisionResponse(
            UUID ruleId,

            @Schema(description = "Alerts that have ended, over all versions and episodes")
            long ended,

            long falseAlarms,

            @Schema(description = "Share of them that were no false alarm; absent while none has ended") @Nullable
            Double precision) {}

    @GET
    @Operation(operationId = "getRulePrecision", summary = "How many of a rule's alerts were right")
    @APIResponse(responseCode = "200", description = "Ends of its alerts, and the share that was no false alarm")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public PrecisionResponse precision(@PathParam("ruleId") UUID ruleId) {
        IncidentFigures.Precision precision =
                figures.precision(rules.get(ruleId, null).id());
        return new PrecisionResponse(
                precision.ruleId(), precision.ended(), precision.falseAlarms(), precision.precision());
    }
}
