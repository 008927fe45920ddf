package io.boussole.metrics.entrance;

import static io.boussole.http.Problem.MEDIA_TYPE;

import io.boussole.http.Problem;
import io.boussole.http.TakesAnyParameter;
import io.boussole.metrics.MetricsApi;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address that senders call. */
@Path("/webhooks")
@Tag(name = "Webhooks")
final class WebhookResource {
    private final Entrance entrance;

    WebhookResource(Entrance entrance) {
        this.entrance = entrance;
    }

    @POST
    @Path("/{connectionId}")
    @PermitAll
    @NonBlocking
    @TakesAnyParameter
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.WILDCARD)
    @SecurityRequirements
    @Operation(
            operationId = "deliver",
            summary = "Take a delivery in the sender's own format, of any content type",
            description = "No credential of ours: the sender proves itself as its connection asks. A delivery that is"
                    + " believed is answered 202 once it cannot be lost any more, whether or not it can be understood:"
                    + " what cannot is kept and listed with its reason. Sent twice, it counts once. A connection that is"
                    + " paused with HOLD keeps deliveries and counts them later; with REFUSE it answers 503, and what the"
                    + " sender does not send again is lost.")
    @APIResponse(
            responseCode = "202",
            description = "Every event of it is kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryTaken.class)))
    @APIResponse(
            responseCode = "200",
            description = "Every event of it is kept, told in the words that the sender takes for a receipt: Salesforce"
                    + " repeats an outbound message until it reads <Ack>true</Ack>",
            content = @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    @APIResponse(
            responseCode = "503",
            description = "It cannot be kept right now, or the connection is paused and refuses: send it again",
            headers = @Header(name = "Retry-After", schema = @Schema(implementation = Integer.class)),
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> deliver(
            @PathParam("connectionId") UUID connectionId, byte @Nullable [] body, @Context HttpServerRequest request) {
        CalledRequest called = new CalledRequest(
                request.method().name(),
                request.absoluteURI(),
                headers(request),
                Objects.requireNonNullElseGet(body, () -> new byte[0]));
        return entrance.take(connectionId, called).map(WebhookResource::receipt);
    }

    private static Response receipt(DeliveryTaken taken) {
        return taken.acknowledgement()
                .map(expected -> Response.status(expected.status())
                        .type(expected.contentType())
                        .entity(expected.body())
                        .build())
                .orElseGet(() -> Response.accepted(taken)
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        return headers;
    }
}
