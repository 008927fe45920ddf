package io.boussole.metrics.connection.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.access.Role;
import io.boussole.http.Page;
import io.boussole.http.Revision;
import io.boussole.http.TimeCursor;
import io.boussole.idempotency.IdempotentRequests;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.connection.ConnectionTerms;
import io.boussole.metrics.connection.IssuedSecret;
import io.boussole.metrics.connection.WebhookAddress;
import io.boussole.metrics.connection.activity.Activity;
import io.boussole.metrics.connection.activity.ActivityService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A tenant's senders. */
@Path("/connections")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
final class ConnectionResource {
    private static final String NO_STORE = "no-store";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ConnectionService connections;
    private final ActivityService activities;
    private final WebhookAddress addresses;
    private final ConnectionPatch patches;
    private final ObjectMapper json;
    private final IdempotentRequests requests;

    ConnectionResource(
            ConnectionService connections,
            ActivityService activities,
            WebhookAddress addresses,
            ConnectionPatch patches,
            ObjectMapper json,
            IdempotentRequests requests) {
        this.connections = connections;
        this.activities = activities;
        this.addresses = addresses;
        this.patches = patches;
        this.json = json;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createConnection", summary = "Connect a sender; the answer alone shows its secret")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = IssuedSecretResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "409", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public Response create(
            @HeaderParam(IdempotentRequests.HEADER) @Parameter(description = MetricsApi.IDEMPOTENCY_KEY) @Nullable
                    String idempotencyKey,
            @NotNull @Valid CreateConnectionRequest request) {
        return requests.once(idempotencyKey, "POST /connections", request, () -> created(request));
    }

    private Response created(CreateConnectionRequest request) {
        IssuedSecret issued = connections.create(request.source(), request.toTerms(), request.secret());
        return Response.created(URI.create("/connections/" + issued.connection().id()))
                .tag(Revision.tag(issued.connection().revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(IssuedSecretResponse.from(issued, response(issued.connection())))
                .build();
    }

    @GET
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "listConnections", summary = "The connections, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<ConnectionResponse> list(
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        List<Connection> found = connections.list(TimeCursor.read(pageToken), pageSize + 1);
        Map<UUID, Activity> activity =
                activities.of(found.stream().map(Connection::id).toList());
        return Page.of(found, pageSize, ConnectionResource::cursor)
                .map(connection -> response(connection, activity.getOrDefault(connection.id(), Activity.NONE)));
    }

    @GET
    @Path("/{connectionId}")
    @RolesAllowed(Role.Name.VIEWER)
    @Operation(operationId = "getConnection", summary = "One connection with its counters")
    @APIResponse(
            responseCode = "200",
            description = "The connection",
            content = @Content(schema = @Schema(implementation = ConnectionResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    public Response get(@PathParam("connectionId") UUID connectionId) {
        return answer(connections.find(connectionId));
    }

    @PATCH
    @Path("/{connectionId}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Operation(operationId = "changeConnection", summary = "Change, pause or resume a connection")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConnectionTermsBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ConnectionResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response change(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @NotNull ObjectNode patch)
            throws JsonProcessingException {
        Connection seen = connections.find(connectionId);
        Revision.requireMatch(ifMatch, seen.revision());
        ConnectionTerms changed = patches.apply(patch, seen.terms());
        return answer(
                connections.change(connectionId, Revision.tag(seen.revision()).toString(), changed));
    }

    @DELETE
    @Path("/{connectionId}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Operation(operationId = "deleteConnection", summary = "Disconnect a sender; what came from it stays")
    @APIResponse(responseCode = "204", description = "Disconnected")
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response delete(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch) {
        connections.delete(connectionId, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/{connectionId}/rotate-secret")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateConnectionSecret",
            summary = "Give a connection a new secret; the former one is taken for a while")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RotateSecretRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown this once",
            content = @Content(schema = @Schema(implementation = IssuedSecretResponse.class)))
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "412", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "428", ref = MetricsApi.PROBLEM)
    public Response rotateSecret(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable
                    String ifMatch,
            @Nullable String body)
            throws JsonProcessingException {
        // A text, because most callers send no body, and some of their clients then claim that it is a form.
        String secret = body == null || body.isBlank()
                ? null
                : json.readValue(body, RotateSecretRequest.class).secret();
        IssuedSecret issued = connections.rotateSecret(connectionId, ifMatch, secret);
        return Response.ok(IssuedSecretResponse.from(issued, response(issued.connection())))
                .tag(Revision.tag(issued.connection().revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static String cursor(Connection connection) {
        return new TimeCursor(connection.createdAt(), connection.id()).toString();
    }

    private Response answer(Connection connection) {
        return Response.ok(response(connection))
                .tag(Revision.tag(connection.revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private ConnectionResponse response(Connection connection) {
        UUID id = connection.id();
        return response(connection, activities.of(List.of(id)).getOrDefault(id, Activity.NONE));
    }

    private ConnectionResponse response(Connection connection, Activity activity) {
        String webhookUrl = addresses.of(connection.id(), connection.terms().publicUrl());
        return ConnectionResponse.from(connection, webhookUrl, activity);
    }
}
