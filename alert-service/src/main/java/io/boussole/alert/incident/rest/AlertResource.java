package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.incident.IncidentService;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
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

@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Alerts")
final class AlertResource {
    private final IncidentService incidents;

    AlertResource(IncidentService incidents) {
        this.incidents = incidents;
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "Alerts, newest first")
    @APIResponse(responseCode = "200", description = "A page of alerts")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<AlertResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("state") @Nullable AlertState state,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Text.languageOf(acceptLanguage);
        return incidents
                .page(planId, state, pageSize, pageToken)
                .map(incident -> AlertResponse.from(incident, language));
    }

    @GET
    @Path("/{alertId}")
    @Operation(operationId = "getAlert", summary = "One alert")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> get(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return answer(incidents.get(alertId), acceptLanguage);
    }

    @POST
    @Path("/{alertId}/acknowledge")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that you have seen it",
            description = "Acknowledging twice, or after work has begun, changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public RestResponse<AlertResponse> acknowledge(
            @PathParam("alertId") UUID alertId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        return answer(incidents.acknowledge(alertId, caller.getUserPrincipal().getName(), ifMatch), acceptLanguage);
    }

    private static RestResponse<AlertResponse> answer(Incident incident, @Nullable String acceptLanguage) {
        return RestResponse.ResponseBuilder.ok(AlertResponse.from(incident, Text.languageOf(acceptLanguage)))
                .tag(Revision.tag(incident.alert().revision()))
                .build();
    }
}
