package io.boussole.alert.rule.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Rules")
final class RuleResource {
    private final AlertRuleService rules;

    RuleResource(AlertRuleService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(operationId = "listRules", summary = "The rules of the active plans, each in its current version")
    @APIResponse(responseCode = "200", description = "A page of rules")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<RuleResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return rules.page(planId, pageSize, pageToken).map(RuleResponse::from);
    }

    @GET
    @Path("/{ruleId}")
    @Operation(operationId = "getRule", summary = "One rule")
    @APIResponse(responseCode = "200", description = "The rule")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public RuleResponse get(
            @PathParam("ruleId") UUID ruleId,
            @QueryParam("version") @Parameter(description = "The newest when absent") @Nullable Integer version) {
        return RuleResponse.from(rules.get(ruleId, version));
    }
}
