package io.boussole.alert.rule.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.rule.tuning.RuleTuningService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Rules")
@APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
final class RuleOverrideResource {
    private final RuleTuningService tuning;

    RuleOverrideResource(RuleTuningService tuning) {
        this.tuning = tuning;
    }

    @PUT
    @Path("/{ruleId}/overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "overrideRule",
            summary = "Put other numbers in the place of the plan's",
            description =
                    "In the place of all earlier overrides. They stay over later versions of the plan. Each change is a new"
                            + " version of the rule; an open alert keeps the version that opened it.")
    @APIResponse(responseCode = "200", description = "The rule in its newest version")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public RestResponse<RuleResponse> override(@BeanParam RuleCall call, @NotNull @Valid OverrideRuleRequest request) {
        return RuleResource.answer(
                tuning.override(call.ruleId, request.toWish(call.person(), ""), call.ifMatch()), call.language());
    }

    @DELETE
    @Path("/{ruleId}/overrides")
    @Operation(operationId = "restoreRule", summary = "Return a rule to what the plan asks for")
    @APIResponse(responseCode = "200", description = "The rule in its newest version")
    public RestResponse<RuleResponse> restore(@BeanParam RuleCall call) {
        return RuleResource.answer(tuning.restore(call.ruleId, call.ifMatch()), call.language());
    }
}
