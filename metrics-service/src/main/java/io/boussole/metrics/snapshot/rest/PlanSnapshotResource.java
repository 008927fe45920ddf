package io.boussole.metrics.snapshot.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.UnknownPlan;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.snapshot.PlanSnapshot;
import io.boussole.metrics.snapshot.PlanSnapshotService;
import io.boussole.metrics.snapshot.SnapshotKind;
import io.boussole.metrics.snapshot.SnapshotProblem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a plan's figures were, week by week and month by month. */
@Path("/plans/{planId}/snapshots")
@Tag(name = "KPIs")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class PlanSnapshotResource {
    private final PlanSnapshotService snapshots;
    private final CurrentTenant tenant;

    PlanSnapshotResource(PlanSnapshotService snapshots, CurrentTenant tenant) {
        this.snapshots = snapshots;
        this.tenant = tenant;
    }

    private record Place(LocalDate day, SnapshotKind kind) {}

    @GET
    @Operation(operationId = "listPlanSnapshots", summary = "What is frozen of a plan, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Page<SnapshotBodies.Summary> list(
            @PathParam("planId") UUID planId,
            @Parameter(description = "Both by default") @QueryParam("kind") @Nullable SnapshotKind kind,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        @Nullable Place after = after(pageToken);
        @Nullable LocalDate day = after == null ? null : after.day();
        @Nullable SnapshotKind last = after == null ? null : after.kind();
        List<PlanSnapshot> found = snapshots
                .page(tenant.id(), planId, kind, day, last, pageSize + 1)
                .orElseThrow(UnknownPlan::inPath);
        return Page.of(found, pageSize, one -> Cursor.of(one.day(), one.kind())).map(SnapshotBodies.Summary::from);
    }

    @GET
    @Path("/{kind}/{day}")
    @Operation(
            operationId = "getPlanSnapshot",
            summary = "Figures as they were frozen, and those of them that read differently now")
    @APIResponse(
            responseCode = "200",
            description = "The snapshot",
            content = @Content(schema = @Schema(implementation = SnapshotBodies.Body.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public SnapshotBodies.Body get(
            @PathParam("planId") UUID planId,
            @PathParam("kind") SnapshotKind kind,
            @Parameter(description = "The Monday, or the first of the month") @PathParam("day") LocalDate day) {
        return snapshots
                .find(tenant.id(), planId, kind, day)
                .map(SnapshotBodies.Body::from)
                .orElseThrow(() -> notFound(planId));
    }

    private ProblemException notFound(UUID planId) {
        return snapshots.page(tenant.id(), planId, null, null, null, 1).isEmpty()
                ? UnknownPlan.inPath()
                : ProblemException.of(
                        SnapshotProblem.SNAPSHOT_NOT_FOUND,
                        "Nothing of this kind is frozen of the plan on that day; a week is on Monday, a month on the first",
                        "Rien de tel n'est figé du plan ce jour-là ; une semaine l'est le lundi, un mois le premier");
    }

    private static @Nullable Place after(@Nullable String pageToken) {
        return Cursor.read(
                pageToken, 2, keys -> new Place(LocalDate.parse(keys.get(0)), SnapshotKind.valueOf(keys.get(1))));
    }
}
