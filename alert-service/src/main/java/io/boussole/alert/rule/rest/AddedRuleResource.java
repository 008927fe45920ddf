package io.boussole.alert.rule.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.tuning.RuleTuningService;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.idempotency.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
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
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Rules")
@APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
@APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
final class AddedRuleResource {
    private final RuleTuningService tuning;
    private final IdempotentRequests requests;
    private final KnownPlans plans;

    AddedRuleResource(RuleTuningService tuning, IdempotentRequests requests, KnownPlans plans) {
        this.tuning = tuning;
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addRule",
            summary = "Give a rule to a KPI to which the plan gives no number",
            description = "A KPI has one rule. Where the plan gives it a number, override that rule.")
    @APIResponse(
            responseCode = "201",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public Response add(
            @HeaderParam(IdempotentRequests.HEADER)
                    @Parameter(
                            description = "16 to 255 characters; the same key and request again give the same answer")
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller,
            @NotNull @Valid AddRuleRequest request) {
        return requests.once(key, "POST /rules", request, () -> {
            plans.requireInBody(request.planId(), "/planId");
            AlertRule rule = tuning.add(
                    request.planId(),
                    request.kpiId(),
                    request.rule().toWish(caller.getUserPrincipal().getName(), "/rule"));
            return Response.created(URI.create("/rules/" + rule.id()))
                    .entity(RuleResponse.from(rule, Text.languageOf(acceptLanguage)))
                    .tag(Revision.tag(rule.version()))
                    .build();
        });
    }

    @DELETE
    @Path("/{ruleId}")
    @Operation(operationId = "removeRule", summary = "Take an added rule away")
    @APIResponse(responseCode = "204", description = "It is gone; its versions stay readable")
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<Void> remove(@BeanParam RuleCall call) {
        tuning.remove(call.ruleId, call.ifMatch());
        return RestResponse.noContent();
    }
}
