package io.boussole.plan.initiatives.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.plan.initiative.DecisionTask;
import io.boussole.plan.initiatives.ExperimentService;
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

@Path("/plans/{planId}/decision-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Initiatives")
final class DecisionTaskResource {
    private final ExperimentService experiments;

    DecisionTaskResource(ExperimentService experiments) {
        this.experiments = experiments;
    }

    @GET
    @Operation(
            operationId = "listDecisionTasks",
            summary = "Experiments that were measured and wait for a decision, in the order of the plan")
    @APIResponse(responseCode = "200", description = "All of them: a plan has few experiments")
    public Page<DecisionTask> list(@PathParam("planId") UUID planId) {
        return new Page<>(experiments.decisionTasks(planId), null);
    }
}
