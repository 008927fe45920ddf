package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.CorrectiveActionFilter;
import io.boussole.alert.incident.CorrectiveActionService;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.contracts.action.CorrectiveActionStatus;
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
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/corrective-actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Corrective actions")
final class CorrectiveActionResource {
    private final CorrectiveActionService actions;
    private final KnownPlans plans;

    CorrectiveActionResource(CorrectiveActionService actions, KnownPlans plans) {
        this.actions = actions;
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listCorrectiveActions", summary = "Corrective actions, what is due first comes first")
    @APIResponse(responseCode = "200", description = "A page of corrective actions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<CorrectiveActionResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("status") @Nullable CorrectiveActionStatus status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        Locale language = Text.languageOf(acceptLanguage);
        Instant now = actions.now();
        return actions.page(new CorrectiveActionFilter(planId, ownerId, status, overdue), pageSize, pageToken)
                .map(action -> CorrectiveActionResponse.from(action, now, language));
    }

    @GET
    @Path("/{actionId}")
    @Operation(operationId = "getCorrectiveAction", summary = "One corrective action")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> get(
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer(actions.get(actionId), actions.now(), Text.languageOf(acceptLanguage));
    }

    static RestResponse<CorrectiveActionResponse> answer(CorrectiveAction action, Instant now, Locale language) {
        return RestResponse.ResponseBuilder.ok(CorrectiveActionResponse.from(action, now, language))
                .tag(Revision.tag(action.revision()))
                .build();
    }
}
