package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.CorrectiveAction;
import io.boussole.alert.incident.CorrectiveActionFilter;
import io.boussole.alert.incident.CorrectiveActionService;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

@Path("/corrective-actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Corrective actions")
final class CorrectiveActionResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CorrectiveActionService actions;

    CorrectiveActionResource(CorrectiveActionService actions) {
        this.actions = actions;
    }

    @GET
    @Operation(operationId = "listCorrectiveActions", summary = "Corrective actions, what is due first comes first")
    @APIResponse(responseCode = "200", description = "A page of corrective actions")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<CorrectiveActionResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("status") @Nullable CorrectiveActionStatus status,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return actions.page(new CorrectiveActionFilter(planId, ownerId, status), pageSize, pageToken)
                .map(action -> CorrectiveActionResponse.from(action, language));
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
        return answer(actions.get(actionId), acceptLanguage);
    }

    @PATCH
    @Path("/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "changeCorrectiveAction",
            summary = "Move a corrective action on",
            description =
                    "Forwards only: OPEN, IN_PROGRESS, DONE; CANCELLED from either of the first two, with a reason.")
    @APIResponse(
            responseCode = "200",
            description = "The corrective action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "415", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<CorrectiveActionResponse> change(
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid ChangeCorrectiveActionRequest request) {
        request.requireReasonToCancel();
        return answer(actions.change(actionId, request.status(), request.reason(), ifMatch), acceptLanguage);
    }

    private static RestResponse<CorrectiveActionResponse> answer(
            CorrectiveAction action, @Nullable String acceptLanguage) {
        return RestResponse.ResponseBuilder.ok(CorrectiveActionResponse.from(action, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(action.revision()))
                .build();
    }
}
