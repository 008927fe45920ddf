package io.boussole.metrics.fact.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectedFact;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactReadService;
import io.boussole.metrics.fact.store.FactReadService.FactAddress;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The deals behind the figures. */
@Path("/deals")
@Tag(name = "Deals")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class DealResource {
    private final FactReadService service;
    private final CurrentTenant tenant;

    DealResource(FactReadService service, CurrentTenant tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listDeals", summary = "Deals by connection and identifier")
    @APIResponse(responseCode = "200", description = "A page of deals")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<DealResponse> list(
            @Parameter(description = "Deals of one connection only") @QueryParam("connectionId") @Nullable
                    UUID connectionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                        service.page(tenant.id(), FactKind.DEAL, connectionId, after(pageToken), pageSize + 1),
                        pageSize,
                        DealResource::cursor)
                .map(found -> DealResponse.from(found.connectionId(), found.fact()));
    }

    @GET
    @Path("/{connectionId}/{dealId}")
    @Operation(operationId = "getDeal", summary = "One deal by its connection and the sender's identifier")
    @APIResponse(
            responseCode = "200",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public DealResponse get(@PathParam("connectionId") UUID connectionId, @PathParam("dealId") String dealId) {
        return service.find(new ConnectionId(tenant.id(), connectionId), FactId.deal(dealId))
                .map(deal -> DealResponse.from(connectionId, deal))
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "This connection has told of no such deal",
                        "Cette connexion n'a parlé d'aucun deal de cet identifiant"));
    }

    private static String cursor(ConnectedFact found) {
        return Cursor.of(found.connectionId(), found.fact().id().id());
    }

    private static @Nullable FactAddress after(@Nullable String pageToken) {
        return Cursor.read(pageToken, 2, keys -> new FactAddress(UUID.fromString(keys.get(0)), keys.get(1)));
    }
}
