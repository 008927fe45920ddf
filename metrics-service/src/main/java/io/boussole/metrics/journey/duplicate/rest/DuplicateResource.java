package io.boussole.metrics.journey.duplicate.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.journey.duplicate.DuplicateService;
import io.boussole.metrics.journey.duplicate.DuplicateState;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is there several times. */
@Path("/duplicates")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
final class DuplicateResource {
    private final DuplicateService service;
    private final CurrentTenant tenant;
    private final SecurityIdentity caller;

    DuplicateResource(DuplicateService service, CurrentTenant tenant, SecurityIdentity caller) {
        this.service = service;
        this.tenant = tenant;
        this.caller = caller;
    }

    private record Position(DuplicateResponse.Kind kind, UUID id) {}

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "listDuplicates", summary = "Deals that may be one, then persons with several records")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<DuplicateResponse> list(
            @Parameter(description = "Both by default") @QueryParam("kind") DuplicateResponse.@Nullable Kind kind,
            @Parameter(description = "Of deals: all by default") @QueryParam("state") @Nullable DuplicateState state,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        @Nullable
        Position after = Cursor.read(
                pageToken,
                2,
                keys -> new Position(DuplicateResponse.Kind.valueOf(keys.get(0)), UUID.fromString(keys.get(1))));
        List<DuplicateResponse> found = new ArrayList<>();
        @Nullable UUID lastPerson = after != null && after.kind() == DuplicateResponse.Kind.PERSON ? after.id() : null;
        if (kind != DuplicateResponse.Kind.PERSON && lastPerson == null) {
            service.deals(tenant.id(), state, after == null ? null : after.id(), pageSize + 1)
                    .forEach(deal -> found.add(DuplicateResponse.from(deal)));
        }
        if (kind != DuplicateResponse.Kind.DEAL && found.size() <= pageSize) {
            service.persons(tenant.id(), lastPerson, pageSize + 1 - found.size())
                    .forEach(person -> found.add(DuplicateResponse.from(person)));
        }
        return Page.of(found, pageSize, duplicate -> Cursor.of(duplicate.kind(), duplicate.id()));
    }

    @GET
    @Path("/rate")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getDuplicateRate", summary = "How many duplicates there are")
    @APIResponse(
            responseCode = "200",
            description = "The rate",
            content = @Content(schema = @Schema(implementation = DuplicateRateResponse.class)))
    public DuplicateRateResponse rate() {
        return DuplicateRateResponse.from(service.rate(tenant.id()));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(
            operationId = "confirmDuplicate",
            summary = "The two deals are one: that of the connection made later no longer counts")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = DuplicateResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public DuplicateResponse confirm(@PathParam("id") UUID id) {
        return decide(id, DuplicateState.CONFIRMED);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "rejectDuplicate", summary = "The two deals are two: both count, again if need be")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = DuplicateResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public DuplicateResponse reject(@PathParam("id") UUID id) {
        return decide(id, DuplicateState.REJECTED);
    }

    private DuplicateResponse decide(UUID id, DuplicateState decision) {
        return service.decide(tenant.id(), id, decision, caller.getPrincipal().getName())
                .map(DuplicateResponse::from)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "No suspected deals have this identifier",
                        "Aucun couple de deals suspects n'a cet identifiant"));
    }
}
