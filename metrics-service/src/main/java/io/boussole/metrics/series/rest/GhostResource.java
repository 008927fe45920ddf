package io.boussole.metrics.series.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.series.Ghost;
import io.boussole.metrics.series.GhostService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deals that are open on paper only. */
@Path("/ghost-opportunities")
@Tag(name = "Deals")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class GhostResource {
    private final GhostService ghosts;
    private final CurrentTenant tenant;

    GhostResource(GhostService ghosts, CurrentTenant tenant) {
        this.ghosts = ghosts;
        this.tenant = tenant;
    }

    /** What was found. */
    @Schema(name = "GhostOpportunities")
    record Answer(
            @Schema(
                    description =
                            "Twice the median days in a stage over the last year; absent while that is not known: nothing is"
                                    + " called a ghost then")
            @Nullable
            Long staleAfterDays,

            @Schema(description = "The stalest first, at most 500; they are out of COVERAGE")
            List<Item> items) {}

    /** An open deal that nobody has touched for long. */
    @Schema(name = "GhostOpportunity")
    record Item(
            UUID connectionId,
            String dealId,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String stage,
            @Nullable String ownerId,
            Instant lastActivityAt) {}

    @GET
    @Operation(operationId = "listGhostOpportunities", summary = "Open deals that nobody works on any more")
    @APIResponse(
            responseCode = "200",
            description = "Such deals",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Answer list() {
        GhostService.Found found = ghosts.find(tenant.id());
        return new Answer(
                found.staleAfterDays().orElse(null),
                found.ghosts().stream().map(GhostResource::item).toList());
    }

    private static Item item(Ghost ghost) {
        @Nullable BigDecimal amount = ghost.amount();
        return new Item(
                ghost.connectionId(),
                ghost.dealId(),
                amount == null ? null : Money.in(ghost.currency(), amount).toPlainString(),
                ghost.currency(),
                ghost.stage(),
                ghost.dimensions().owner().isEmpty() ? null : ghost.dimensions().owner(),
                ghost.lastActivityAt());
    }
}
