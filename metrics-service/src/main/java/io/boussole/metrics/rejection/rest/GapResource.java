package io.boussole.metrics.rejection.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.rejection.Gap;
import io.boussole.metrics.rejection.RejectionService;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a sender itself says that it could not tell everything. */
@Path("/connections/{connectionId}/gaps")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class GapResource {
    private final RejectionService service;
    private final CurrentTenant tenant;

    GapResource(RejectionService service, CurrentTenant tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    @Schema(name = "Gap")
    record GapBody(
            long id,
            Instant receivedAt,

            @Schema(description = "What is known of it: which records, which numbers")
            String detail,

            @Schema(description = "The event that told of it, among the rejections")
            String eventKey) {
        static GapBody from(Gap gap) {
            return new GapBody(gap.id(), gap.receivedAt(), gap.detail(), gap.eventKey());
        }
    }

    @GET
    @Operation(
            operationId = "listGaps",
            summary = "Where events are missing, for senders that say so (Salesforce), the newest first")
    @APIResponse(responseCode = "200", description = "A page of gaps; empty for senders that number nothing")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<GapBody> list(
            @PathParam("connectionId") UUID connectionId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        @Nullable Long before = Cursor.read(pageToken, 1, keys -> Long.valueOf(keys.get(0)));
        List<Gap> found = service.gaps(
                        new ConnectionId(tenant.id(), connectionId),
                        before == null ? Long.MAX_VALUE : before,
                        pageSize + 1)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas"));
        return Page.of(found, pageSize, gap -> Long.toString(gap.id())).map(GapBody::from);
    }
}
