package io.boussole.plan.parts.rest;

import io.boussole.access.Role;
import io.boussole.http.TakesAnyParameter;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.parts.ListAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The actions of a battle: a list like those of the plan, inside an item of one of them. */
@Path("/plans/{planId}/battles/{battleId}/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
final class ActionResource {
    private final ItemOperations items;

    ActionResource(ItemOperations items) {
        this.items = items;
    }

    @GET
    @TakesAnyParameter
    @Operation(hidden = true)
    public String list(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @Context UriInfo uri) {
        return items.list(planId, ListAddress.actionsOf(battleId), pageSize, uri);
    }

    @POST
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> create(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @BeanParam ChangeRequest request,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Nullable InputStream body) {
        return items.create(planId, ListAddress.actionsOf(battleId), request, uri, headers, body);
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public RestResponse<String> get(
            @PathParam("planId") UUID planId, @PathParam("battleId") String battleId, @PathParam("key") String key) {
        return items.get(planId, ListAddress.actionsOf(battleId), key);
    }

    @PUT
    @Path("/{key}")
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> replace(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @PathParam("key") String key,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers,
            @Nullable InputStream body) {
        return items.replace(planId, ListAddress.actionsOf(battleId), key, request, headers, body);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> delete(
            @PathParam("planId") UUID planId,
            @PathParam("battleId") String battleId,
            @PathParam("key") String key,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers) {
        return items.delete(planId, ListAddress.actionsOf(battleId), key, request, headers);
    }
}
