package io.boussole.metrics.plan.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.plan.MemberOwners;
import io.boussole.metrics.plan.OwnerService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is who: members of a plan's team and owners in the tools. A member's own id and address need not be said. */
@Path("/owners/{memberId}")
@Tag(name = "KPIs")
@Produces(MediaType.APPLICATION_JSON)
final class OwnerResource {
    private final OwnerService owners;
    private final CurrentTenant tenant;

    OwnerResource(OwnerService owners, CurrentTenant tenant) {
        this.owners = owners;
        this.tenant = tenant;
    }

    /** Under which names a member appears in the tools. */
    @Schema(name = "MemberOwners")
    record Body(
            @Schema(
                    description = "The sender's identifiers of owners, by connection",
                    examples = "{\"0190a2b4-0000-7000-8000-000000000001\":[\"77\"]}")
            @NotNull
            Map<String, List<String>> ownerIds) {}

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getMemberOwners", summary = "Under which names a member of a team appears in the tools")
    @APIResponse(
            responseCode = "200",
            description = "The names",
            content = @Content(schema = @Schema(implementation = Body.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response get(@PathParam("memberId") String memberId) {
        return owners.find(tenant.id(), memberId)
                .map(OwnerResource::answer)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND, "Nothing is said of this member", "Rien n'est dit de ce membre"));
    }

    @PUT
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMemberOwners",
            summary = "Say under which names a member of a team appears in the tools")
    @APIResponse(
            responseCode = "200",
            description = "Said",
            content = @Content(schema = @Schema(implementation = Body.class)))
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response put(
            @PathParam("memberId") String memberId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that was read; needed once something is said")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Body body) {
        return answer(owners.put(tenant.id(), memberId, body.ownerIds(), ifMatch));
    }

    private static Response answer(MemberOwners owners) {
        return Response.ok(new Body(owners.ownerIds()))
                .tag(Revision.tag(owners.revision()))
                .build();
    }
}
