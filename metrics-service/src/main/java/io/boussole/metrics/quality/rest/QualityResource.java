package io.boussole.metrics.quality.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.quality.FactField;
import io.boussole.metrics.quality.IssueQuery;
import io.boussole.metrics.quality.QualityIssue;
import io.boussole.metrics.quality.QualityService;
import io.boussole.metrics.quality.QualitySnapshot;
import io.boussole.metrics.quality.SnapshotService;
import io.boussole.metrics.quality.rest.QualityBodies.ConnectionBody;
import io.boussole.metrics.quality.rest.QualityBodies.DataQualityBody;
import io.boussole.metrics.quality.rest.QualityBodies.IssueBody;
import io.boussole.metrics.quality.rest.QualityBodies.KpiBody;
import io.boussole.metrics.quality.rest.QualityBodies.PlanQualityBody;
import io.boussole.metrics.quality.rest.QualityBodies.SnapshotBody;
import io.boussole.metrics.quality.rest.QualityBodies.SnapshotRequest;
import io.boussole.metrics.quality.rest.QualityBodies.SnapshotSummary;
import io.boussole.metrics.snapshot.SnapshotProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How good the data is. */
@Path("/data-quality")
@Tag(name = "Data quality")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class QualityResource {
    private final QualityService quality;
    private final SnapshotService snapshots;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;

    QualityResource(
            QualityService quality, SnapshotService snapshots, IdempotentRequests requests, CurrentTenant tenant) {
        this.quality = quality;
        this.snapshots = snapshots;
        this.requests = requests;
        this.tenant = tenant;
    }

    @GET
    @Operation(
            operationId = "getDataQuality",
            summary = "How complete, unique, valid and timely each connection's data is")
    @APIResponse(
            responseCode = "200",
            description = "Scores by connection",
            content = @Content(schema = @Schema(implementation = DataQualityBody.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public DataQualityBody connections(@QueryParam("connectionId") @Nullable UUID connectionId) {
        return new DataQualityBody(quality.connections(tenant.id(), connectionId).stream()
                .map(ConnectionBody::from)
                .toList());
    }

    @GET
    @Path("/kpis")
    @Operation(
            operationId = "getDataQualityOfKpis",
            summary = "How good the data of each KPI of a plan is, and what the KPI misses by it")
    @APIResponse(
            responseCode = "200",
            description = "Scores by KPI, in the plan's order",
            content = @Content(schema = @Schema(implementation = PlanQualityBody.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public PlanQualityBody kpis(
            @QueryParam("planId") @NotNull UUID planId,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return new PlanQualityBody(
                planId,
                quality.kpis(tenant.id(), planId).stream()
                        .map(kpi -> KpiBody.from(kpi, QualityBodies.language(acceptLanguage)))
                        .toList());
    }

    @GET
    @Path("/issues")
    @Operation(
            operationId = "listDataQualityIssues",
            summary = "Facts that lack a required field, of one owner or of all")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<IssueBody> issues(
            @QueryParam("connectionId") @Nullable UUID connectionId,
            @QueryParam("kind") @Nullable FactKind kind,
            @QueryParam("field") @Nullable FactField field,
            @Parameter(description = "As the sender writes it; empty for facts that nobody owns")
                    @QueryParam("owner")
                    @Nullable
                    String owner,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        IssueQuery query = new IssueQuery(connectionId, kind, field, owner, place(pageToken));
        List<QualityIssue> found = quality.issues(tenant.id(), query, pageSize + 1);
        return Page.of(found, pageSize, QualityResource::cursor).map(IssueBody::from);
    }

    @POST
    @Path("/snapshots")
    @RolesAllowed(Role.Name.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeQualitySnapshot", summary = "Freeze the scores, as before a cleaning")
    @APIResponse(
            responseCode = "201",
            description = "Frozen",
            content = @Content(schema = @Schema(implementation = SnapshotBody.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response takeSnapshot(
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = MetricsApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @NotNull @Valid SnapshotRequest request) {
        return requests.once(idempotencyKey, "POST /data-quality/snapshots", request, () -> taken(request));
    }

    private Response taken(SnapshotRequest request) {
        QualitySnapshot snapshot = snapshots.take(tenant.id(), request.name().strip());
        return Response.created(URI.create("/data-quality/snapshots/" + snapshot.id()))
                .entity(SnapshotBody.from(snapshot, snapshot.scores()))
                .build();
    }

    @GET
    @Path("/snapshots")
    @Operation(operationId = "listQualitySnapshots", summary = "Frozen scores, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<SnapshotSummary> listSnapshots(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        List<QualitySnapshot> found = snapshots.page(tenant.id(), TimeCursor.newestFirst(pageToken), pageSize + 1);
        return Page.of(found, pageSize, snapshot -> new TimeCursor(snapshot.takenAt(), snapshot.id()).toString())
                .map(SnapshotSummary::from);
    }

    @GET
    @Path("/snapshots/{snapshotId}")
    @Operation(operationId = "getQualitySnapshot", summary = "What has changed since scores were frozen")
    @APIResponse(
            responseCode = "200",
            description = "Before, now and the difference",
            content = @Content(schema = @Schema(implementation = SnapshotBody.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public SnapshotBody getSnapshot(@PathParam("snapshotId") UUID snapshotId) {
        QualitySnapshot snapshot = snapshots
                .find(tenant.id(), snapshotId)
                .orElseThrow(() -> ProblemException.of(
                        SnapshotProblem.SNAPSHOT_NOT_FOUND, SnapshotProblem.SNAPSHOT_NOT_FOUND.title()));
        return SnapshotBody.from(snapshot, snapshots.current(tenant.id()));
    }

    private static String cursor(QualityIssue issue) {
        return Cursor.of(issue.kind(), Cursor.of(issue.connectionId(), issue.factId()));
    }

    private static IssueQuery.@Nullable Place place(@Nullable String pageToken) {
        return Cursor.read(
                pageToken,
                3,
                keys -> new IssueQuery.Place(FactKind.valueOf(keys.get(0)), UUID.fromString(keys.get(1)), keys.get(2)));
    }
}
