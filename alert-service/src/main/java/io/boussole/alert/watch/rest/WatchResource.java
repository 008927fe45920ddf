package io.boussole.alert.watch.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.plan.KnownPlans;
import io.boussole.alert.watch.FindingLog;
import io.boussole.http.Page;
import io.boussole.http.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/watches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Watches")
final class WatchResource {
    private final FindingLog findings;
    private final KnownPlans plans;

    WatchResource(FindingLog findings, KnownPlans plans) {
        this.findings = findings;
        this.plans = plans;
    }

    @GET
    @Operation(
            operationId = "listWatches",
            summary =
                    "What was found at the last look at stop rules, tasks, milestones, reviews and sources, and why not more")
    @APIResponse(responseCode = "200", description = "A page of findings, one a rule")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Page<WatchResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        plans.requireInQuery(planId);
        Locale language = Text.languageOf(acceptLanguage);
        return findings.page(planId, pageSize, pageToken).map(finding -> WatchResponse.from(finding, language));
    }
}
