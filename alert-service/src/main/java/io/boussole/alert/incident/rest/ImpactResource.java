package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.ImpactReads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/corrective-actions/{actionId}/impact")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Corrective actions")
final class ImpactResource {
    private final ImpactReads impacts;

    ImpactResource(ImpactReads impacts) {
        this.impacts = impacts;
    }

    @GET
    @Operation(
            operationId = "getCorrectiveActionImpact",
            summary = "What came of a corrective action",
            description = "As it was measured on its day; before that, as it looks so far, NOT_MATURE for four weeks.")
    @APIResponse(responseCode = "200", description = "The KPI before and after")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public ImpactResponse impact(@PathParam("actionId") UUID actionId) {
        return ImpactResponse.from(impacts.ofAction(actionId));
    }
}
