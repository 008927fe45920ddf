package io.boussole.plan.lifecycle.rest;

import io.boussole.access.Role;
import io.boussole.plan.PlanApi;
import io.boussole.plan.lifecycle.RenewalService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans/{planId}/renew")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.EDITOR)
@Tag(name = "Life")
final class RenewPlanResource {
    private final RenewalService renewals;

    RenewPlanResource(RenewalService renewals) {
        this.renewals = renewals;
    }

    @POST
    @Operation(
            operationId = "renewPlan",
            summary = "Draft the plan of the next period from this one",
            description =
                    "Objectives and figures are copied, days move to the next period; what was done, held, measured, ended or"
                            + " accepted stays behind.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(responseCode = "409", ref = PlanApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = PlanApi.PROBLEM)
    public RestResponse<PlanResponse> renew(@PathParam("planId") UUID planId) {
        return PlanAnswers.created(renewals.renew(planId));
    }
}
