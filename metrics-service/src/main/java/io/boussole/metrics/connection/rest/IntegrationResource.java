package io.boussole.metrics.connection.rest;

import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.connection.integration.Integration;
import io.boussole.metrics.connection.integration.IntegrationService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tools of the team's sales stack. */
@Path("/integrations")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class IntegrationResource {
    private final IntegrationService integrations;

    IntegrationResource(IntegrationService integrations) {
        this.integrations = integrations;
    }

    @GET
    @Operation(
            operationId = "listIntegrations",
            summary = "Which tools deliver: last event, lag, error rate and whether something is wrong")
    @APIResponse(responseCode = "200", description = "A page of them, the oldest connection first")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<IntegrationResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        List<Integration> found = integrations.list(TimeCursor.read(pageToken), pageSize + 1);
        return Page.of(
                        found,
                        pageSize,
                        integration -> new TimeCursor(
                                        integration.connection().createdAt(),
                                        integration.connection().id())
                                .toString())
                .map(IntegrationResponse::from);
    }
}
