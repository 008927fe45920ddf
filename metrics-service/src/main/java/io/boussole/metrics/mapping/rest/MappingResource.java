package io.boussole.metrics.mapping.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.access.Role;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.mapping.DryRunService;
import io.boussole.metrics.mapping.MappingService;
import io.boussole.metrics.mapping.StoredMapping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a connection reads bodies that follow nobody's format, and what a body would do. */
@Path("/connections/{connectionId}")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
final class MappingResource {
    private final MappingService mappings;
    private final DryRunService dryRuns;

    MappingResource(MappingService mappings, DryRunService dryRuns) {
        this.mappings = mappings;
        this.dryRuns = dryRuns;
    }

    @GET
    @Path("/mapping")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getMapping", summary = "The mapping of a connection")
    @APIResponse(
            responseCode = "200",
            description = "The mapping; its ETag is its version",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    public Response get(
            @PathParam("connectionId") UUID connectionId,
            @QueryParam("version") @Parameter(description = "An older version; left out, the one that holds") @Nullable
                    Long version) {
        return answer(Response.ok(), mappings.find(connectionId, version));
    }

    @PUT
    @Path("/mapping")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMapping",
            summary = "Say how a connection reads what it receives",
            description =
                    "The language is docs/mapping.schema.json. Events that were read before stay as they were read.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "The connection's first")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response put(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that was read; not needed for the first")
                    @Nullable
                    String ifMatch,
            @NotNull JsonNode document) {
        StoredMapping kept = mappings.put(connectionId, ifMatch, document);
        return answer(Response.status(kept.version() == 1 ? 201 : 200), kept);
    }

    @POST
    @Path("/mapping/dry-run")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryMapping",
            summary = "What a mapping would make of a body, and what each value was read from; nothing is kept")
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public DryRunResponse tryMapping(
            @PathParam("connectionId") UUID connectionId,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @NotNull @Valid DryRunRequest request) {
        return run(connectionId, acceptLanguage, request);
    }

    @POST
    @Path("/dry-run")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryDelivery",
            summary = "What a delivery would do, of any kind of sender; nothing is kept")
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public DryRunResponse tryDelivery(
            @PathParam("connectionId") UUID connectionId,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @NotNull @Valid DryRunRequest request) {
        return run(connectionId, acceptLanguage, request);
    }

    private DryRunResponse run(UUID connectionId, @Nullable String acceptLanguage, DryRunRequest request) {
        return DryRunResponse.from(
                dryRuns.run(connectionId, request.text(), request.presentHeaders(), request.mapping()),
                Text.languageOf(acceptLanguage));
    }

    private static Response answer(Response.ResponseBuilder builder, StoredMapping mapping) {
        return builder.tag(Revision.tag(mapping.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .lastModified(java.util.Date.from(mapping.createdAt()))
                .entity(mapping.document())
                .build();
    }
}
