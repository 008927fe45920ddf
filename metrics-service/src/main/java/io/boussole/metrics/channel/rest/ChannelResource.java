package io.boussole.metrics.channel.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.channel.ChannelService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which channel brings the signatures. */
@Path("/plans/{planId}/channels")
@Tag(name = "KPIs")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class ChannelResource {
    private final ChannelService channels;
    private final CurrentTenant tenant;

    ChannelResource(ChannelService channels, CurrentTenant tenant) {
        this.channels = channels;
        this.tenant = tenant;
    }

    @GET
    @Operation(
            operationId = "getPlanChannels",
            summary = "Each channel's share of the period's signatures, and how far it is from the one expected")
    @APIResponse(
            responseCode = "200",
            description = "The channels in the plan's own order",
            content = @Content(schema = @Schema(implementation = ChannelsResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public ChannelsResponse get(@PathParam("planId") UUID planId) {
        return channels.read(tenant.id(), planId).map(ChannelsResponse::from).orElseThrow(UnknownPlan::inPath);
    }
}
