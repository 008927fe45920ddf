package io.boussole.metrics.intake.rest;

import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.intake.EventFeed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Back-fills a connection with bodies from an export or a log. */
@Path("/connections/{connectionId}/events")
@Tag(name = "Connections")
@RolesAllowed(Role.Name.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
final class EventFeedResource {
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private final EventFeed feed;
    private final Clock clock;

    EventFeedResource(EventFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "feedEvents",
            summary = "Take deliveries of the sender that it made before, with the time they were received at first",
            description =
                    "No signature is checked. What came before counts once, so the same may be sent again. Figures as"
                            + " of a day follow the day of first receipt, unless something newer of the connection was known by then.")
    @APIResponse(
            responseCode = "200",
            description = "All are kept; this became of them",
            content = @Content(schema = @Schema(implementation = FeedResponse.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "404", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public FeedResponse feed(@PathParam("connectionId") UUID connectionId, @NotNull @Valid FeedRequest request) {
        requirePast(request);
        return FeedResponse.from(feed.take(
                connectionId,
                request.deliveries().stream()
                        .map(FeedRequest.FedDelivery::toFed)
                        .toList()));
    }

    private void requirePast(FeedRequest request) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < request.deliveries().size(); index++) {
            Instant receivedAt = request.deliveries().get(index).receivedAt();
            if (receivedAt.isAfter(now) || receivedAt.isBefore(EARLIEST)) {
                violations.add(new Violation(
                        "/deliveries/" + index + "/receivedAt",
                        "OUT_OF_RANGE",
                        new Text(
                                "It was received in the past, after 1980", "Il a été reçu dans le passé, après 1980")));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, CommonProblem.VALIDATION_FAILED.title(), violations);
        }
    }
}
