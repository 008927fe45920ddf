package io.boussole.plan.parts.rest;

import io.boussole.access.Role;
import io.boussole.http.TakesAnyParameter;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.parts.ItemList;
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

/** The lists of a plan. {@code PartPaths} documents each of them under its own path. */
@Path("/plans/{planId}/{list:" + ItemList.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
final class ItemResource {
    private final ItemOperations items;

    ItemResource(ItemOperations items) {
        this.items = items;
    }

    @GET
    @TakesAnyParameter
    @Operation(hidden = true)
    public String list(
            @PathParam("planId") UUID planId,
            @PathParam("list") String list,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @Context UriInfo uri) {
        return items.list(planId, address(list), pageSize, uri);
    }

    @POST
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> create(
            @PathParam("planId") UUID planId,
            @PathParam("list") String list,
            @BeanParam ChangeRequest request,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Nullable InputStream body) {
        return items.create(planId, address(list), request, uri, headers, body);
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public RestResponse<String> get(
            @PathParam("planId") UUID planId, @PathParam("list") String list, @PathParam("key") String key) {
        return items.get(planId, address(list), key);
    }

    @PUT
    @Path("/{key}")
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> replace(
            @PathParam("planId") UUID planId,
            @PathParam("list") String list,
            @PathParam("key") String key,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers,
            @Nullable InputStream body) {
        return items.replace(planId, address(list), key, request, headers, body);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> delete(
            @PathParam("planId") UUID planId,
            @PathParam("list") String list,
            @PathParam("key") String key,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers) {
        return items.delete(planId, address(list), key, request, headers);
    }

    /** The path's pattern lets no other name through. */
    private static ListAddress address(String list) {
        return ListAddress.of(ItemList.at(list).orElseThrow());
    }
}
