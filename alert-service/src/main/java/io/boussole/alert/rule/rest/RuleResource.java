package io.boussole.alert.rule.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.AlertRuleService;
import io.boussole.alert.rule.RuleFilter;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Rules")
final class RuleResource {
    private final AlertRuleService rules;
    private final KnownPlans plans;

    RuleResource(AlertRuleService rules, KnownPlans plans) {
        this.rules = rules;
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listRules", summary = "The rules of the active plans, each in its current version")
    @APIResponse(responseCode = "200", description = "A page of rules")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<RuleResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("kind") @Nullable AlertKind kind,
            @QueryParam("enabled") @Nullable Boolean enabled,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        Locale language = Text.languageOf(acceptLanguage);
        return rules.page(new RuleFilter(planId, kind, enabled), pageSize, pageToken)
                .map(rule -> RuleResponse.from(rule, language));
    }

    @GET
    @Path("/{ruleId}")
    @Operation(operationId = "getRule", summary = "One rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule; its ETag is its version",
            content = @Content(schema = @Schema(implementation = RuleResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public RestResponse<RuleResponse> get(
            @PathParam("ruleId") UUID ruleId,
            @QueryParam("version") @Parameter(description = "The newest when absent") @Nullable Integer version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer(rules.get(ruleId, version), Text.languageOf(acceptLanguage));
    }

    @GET
    @Path("/{ruleId}/versions")
    @Operation(operationId = "listRuleVersions", summary = "What a rule said, newest first")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<RuleResponse> versions(
            @PathParam("ruleId") UUID ruleId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return rules.versions(ruleId, pageSize, pageToken).map(rule -> RuleResponse.from(rule, language));
    }

    static RestResponse<RuleResponse> answer(AlertRule rule, Locale language) {
        return RestResponse.ResponseBuilder.ok(RuleResponse.from(rule, language))
                .tag(Revision.tag(rule.version()))
                .build();
    }
}
