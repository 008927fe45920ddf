package io.boussole.alert.delivery.rest;

import io.boussole.access.Role;
import io.boussole.alert.AlertApi;
import io.boussole.alert.delivery.endpoint.DeliveryEndpoint;
import io.boussole.alert.delivery.endpoint.DeliveryEndpointService;
import io.boussole.alert.delivery.endpoint.IssuedEndpoint;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.idempotency.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/delivery-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "Delivery")
final class DeliveryEndpointResource {
    static final String IF_MATCH = "The ETag that was read";
    private static final String NO_STORE = "no-store";

    private final DeliveryEndpointService endpoints;
    private final EndpointRules rules;
    private final IdempotentRequests requests;

    DeliveryEndpointResource(DeliveryEndpointService endpoints, EndpointRules rules, IdempotentRequests requests) {
        this.endpoints = endpoints;
        this.rules = rules;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDeliveryEndpoint",
            summary = "Tell somebody outside; the answer alone shows a webhook's signing secret")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = IssuedEndpointResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    public Response create(
            @HeaderParam(IdempotentRequests.HEADER)
                    @Parameter(description = "Sent again with the same key, it makes no second one")
                    @Nullable
                    String idempotencyKey,
            @NotNull DeliveryEndpointRequest request) {
        rules.check(request, true);
        return requests.once(idempotencyKey, "POST /delivery-endpoints", request, () -> created(request));
    }

    private Response created(DeliveryEndpointRequest request) {
        IssuedEndpoint issued = endpoints.create(request.toTerms());
        return Response.created(
                        URI.create("/delivery-endpoints/" + issued.endpoint().id()))
                .tag(Revision.tag(issued.endpoint().revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(IssuedEndpointResponse.from(issued))
                .build();
    }

    @GET
    @Operation(operationId = "listDeliveryEndpoints", summary = "The delivery endpoints, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    public Page<DeliveryEndpointResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return endpoints.page(pageSize, pageToken).map(DeliveryEndpointResponse::from);
    }

    @GET
    @Path("/{endpointId}")
    @Operation(operationId = "getDeliveryEndpoint", summary = "One delivery endpoint")
    @APIResponse(
            responseCode = "200",
            description = "The delivery endpoint",
            content = @Content(schema = @Schema(implementation = DeliveryEndpointResponse.class)))
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    public Response get(@PathParam("endpointId") UUID endpointId) {
        return answer(endpoints.get(endpointId));
    }

    @PUT
    @Path("/{endpointId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDeliveryEndpoint",
            summary = "Change a delivery endpoint, or switch it off or on again",
            description = "What waits for an endpoint when it is switched off has failed; see resendFailed.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DeliveryEndpointResponse.class)))
    @APIResponse(responseCode = "400", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public Response replace(
            @PathParam("endpointId") UUID endpointId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = IF_MATCH) @Nullable
                    String ifMatch,
            @NotNull DeliveryEndpointRequest request) {
        rules.check(request, false);
        return answer(endpoints.replace(endpointId, ifMatch, request.toTerms()));
    }

    @DELETE
    @Path("/{endpointId}")
    @Operation(operationId = "deleteDeliveryEndpoint", summary = "Delete a delivery endpoint and its deliveries")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = AlertApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = AlertApi.PROBLEM)
    public Response delete(
            @PathParam("endpointId") UUID endpointId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, description = IF_MATCH) @Nullable
                    String ifMatch) {
        endpoints.delete(endpointId, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(DeliveryEndpoint endpoint) {
        return Response.ok(DeliveryEndpointResponse.from(endpoint))
                .tag(Revision.tag(endpoint.revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }
}
