package io.boussole.plan.parts.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.access.Role;
import io.boussole.plan.exchange.DocumentBody;
import io.boussole.plan.exchange.MediaTypes;
import io.boussole.plan.lifecycle.DocumentEdit;
import io.boussole.plan.lifecycle.PlanTrials;
import io.boussole.plan.lifecycle.rest.DryRunResponse;
import io.boussole.plan.parts.PartService;
import io.boussole.plan.parts.StoredPart;
import io.boussole.plan.parts.WholeEdits;
import io.boussole.plan.parts.WholePart;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The parts that are read and replaced whole. {@code PartPaths} documents each of them under its own path. */
@Path("/plans/{planId}/{part:" + WholePart.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.VIEWER)
final class WholePartResource {
    private final PartService parts;
    private final PlanTrials trials;
    private final DocumentBody bodies;

    WholePartResource(PartService parts, PlanTrials trials, DocumentBody bodies) {
        this.parts = parts;
        this.trials = trials;
        this.bodies = bodies;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> get(@PathParam("planId") UUID planId, @PathParam("part") String path) {
        return PartAnswers.of(parts.get(planId, part(path)));
    }

    @PUT
    @Consumes({MediaTypes.YAML, MediaTypes.OLD_YAML, MediaTypes.TEXT_YAML, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> replace(
            @PathParam("planId") UUID planId,
            @PathParam("part") String path,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers,
            @Nullable InputStream body) {
        WholePart part = part(path);
        JsonNode content = bodies.read(body, headers.getMediaType(), part.form());
        DocumentEdit edit = new WholeEdits(part).replace(request.ifMatch(), content);
        if (request.dryRun) {
            return DryRunResponse.of(trials.change(planId, request.note(), edit), headers);
        }
        parts.change(planId, request.note(), edit);
        return PartAnswers.of(new StoredPart(part.form(), content));
    }

    @DELETE
    @RolesAllowed(Role.Name.EDITOR)
    @Operation(hidden = true)
    public RestResponse<?> delete(
            @PathParam("planId") UUID planId,
            @PathParam("part") String path,
            @BeanParam ChangeRequest request,
            @Context HttpHeaders headers) {
        DocumentEdit edit = new WholeEdits(part(path)).remove(request.ifMatch());
        if (request.dryRun) {
            return DryRunResponse.of(trials.change(planId, request.note(), edit), headers);
        }
        parts.change(planId, request.note(), edit);
        return RestResponse.noContent();
    }

    /** The path's pattern lets no other name through. */
    private static WholePart part(String path) {
        return WholePart.at(path).orElseThrow();
    }
}
