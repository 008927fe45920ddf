package io.boussole.alert.incident.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.incident.AlertFilter;
import io.boussole.alert.incident.AlertReads;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.plan.KnownPlans;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Alerts")
final class AlertResource {
    private final AlertReads reads;
    private final KnownPlans plans;

    AlertResource(AlertReads reads, KnownPlans plans) {
        this.reads = reads;
        this.plans = plans;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts, newest first",
            description =
                    "By the time they were opened, newest first; those of the same instant by id. state may be repeated.")
    @APIResponse(responseCode = "200", description = "A page of alerts")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<AlertResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("state") @Nullable List<AlertState> state,
            @QueryParam("kind") @Nullable AlertKind kind,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("silenced") @Nullable Boolean silenced,
            @QueryParam("inhibited") @Nullable Boolean inhibited,
            @QueryParam("openedAfter") @Nullable Instant openedAfter,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        Locale language = Text.languageOf(acceptLanguage);
        Instant now = reads.now();
        AlertFilter filter = new AlertFilter(
                planId,
                state == null ? Set.of() : Set.copyOf(state),
                kind,
                ownerId,
                overdue,
                silenced,
                inhibited,
                openedAfter);
        return reads.page(filter, pageSize, pageToken).map(incident -> AlertResponse.from(incident, now, language));
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
        return answer(reads.get(alertId), reads.now(), Text.languageOf(acceptLanguage));
    }

    @GET
    @Path("/{alertId}/history")
    @Operation(
            operationId = "getAlertHistory",
            summary = "What happened to an alert and its actions, oldest first",
            description = "Entries are added and never changed.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<HistoryEntryResponse> history(
            @PathParam("alertId") UUID alertId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return reads.history(alertId, null, pageSize, pageToken).map(HistoryEntryResponse::from);
    }

    static RestResponse<AlertResponse> answer(Incident incident, Instant now, Locale language) {
        return RestResponse.ResponseBuilder.ok(AlertResponse.from(incident, now, language))
                .tag(Revision.tag(incident.alert().revision()))
                .build();
    }
}
