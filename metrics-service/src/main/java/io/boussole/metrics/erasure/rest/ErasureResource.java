package io.boussole.metrics.erasure.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.erasure.Erasure;
import io.boussole.metrics.erasure.ErasureService;
import io.boussole.metrics.fact.store.ConnectionId;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests to be forgotten. */
@Path("/erasures")
@Tag(name = "Erasures")
@Produces(MediaType.APPLICATION_JSON)
final class ErasureResource {
    private final ErasureService service;
    private final IdempotentRequests requests;
    private final CurrentTenant tenant;
    private final SecurityIdentity caller;

    ErasureResource(
            ErasureService service, IdempotentRequests requests, CurrentTenant tenant, SecurityIdentity caller) {
        this.service = service;
        this.requests = requests;
        this.tenant = tenant;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erasePerson",
            summary = "Forget a person now and for good; whoever is not known yet is not got to know")
    @APIResponse(
            responseCode = "201",
            description = "Erased",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response erase(
            @HeaderParam(IdempotentRequests.HEADER)
                    @Parameter(
                            description = "A UUID of the client's: sent again with it, the request has no second effect"
                                    + " and gets the same answer, for a day")
                    @Nullable
                    String idempotencyKey,
            @NotNull @Valid ErasureRequest request) {
        request.check();
        return requests.once(idempotencyKey, "POST /erasures", request, () -> erased(request));
    }

    private Response erased(ErasureRequest request) {
        String by = caller.getPrincipal().getName();
        @Nullable String address = request.address();
        Erasure erasure = address != null
                ? service.eraseAddress(tenant.id(), address, by)
                : erased(Objects.requireNonNull(request.contact()), by);
        return Response.created(URI.create("/erasures/" + erasure.id()))
                .entity(ErasureResponse.from(erasure))
                .build();
    }

    private Erasure erased(ErasureRequest.Contact contact, String by) {
        return service.eraseContact(new ConnectionId(tenant.id(), contact.connectionId()), contact.contactId(), by);
    }

    @GET
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "listErasures", summary = "What was erased, the newest first")
    @APIResponse(responseCode = "200", description = "A page of erasures")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<ErasureResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                        service.page(tenant.id(), TimeCursor.newestFirst(pageToken), pageSize + 1),
                        pageSize,
                        ErasureResource::cursor)
                .map(ErasureResponse::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(operationId = "getErasure", summary = "One erasure")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public ErasureResponse get(@PathParam("id") UUID id) {
        return service.find(tenant.id(), id)
                .map(ErasureResponse::from)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.NOT_FOUND,
                        "There is no such erasure",
                        "Il n'y a pas d'effacement de cet identifiant"));
    }

    private static String cursor(Erasure erasure) {
        return new TimeCursor(erasure.requestedAt(), erasure.id()).toString();
    }
}
