package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.DatabaseException;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.source.Numbering;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.WebhookRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes deliveries from a user's hand: to fill a connection with what its sender told before, or to repeat what an export holds. They
 * prove nothing and need not, since the user's credential does; else they are taken like any other, each event once.
 */
@ApplicationScoped
public class EventFeed {
    private static final int TRIES = 3;

    private final ConnectionService connections;
    private final IntakeService intake;

    EventFeed(ConnectionService connections, IntakeService intake) {
        this.connections = connections;
        this.intake = intake;
    }

    /**
     * A delivery as the sender made it.
     *
     * @param receivedAt when it was received at first
     */
    public record Fed(Instant receivedAt, Map<String, String> headers, String body) {}

    /** @throws io.boussole.http.ProblemException 404 when the tenant has no such connection */
    public IntakeCounts take(UUID connectionId, List<Fed> deliveries) {
        Connection connection = connections.find(connectionId);
        List<DeliveredEvent> events = new ArrayList<>();
        for (Fed delivery : deliveries) {
            split(connection, delivery).forEach(event -> events.add(delivered(connection, delivery, event)));
        }
        return takeOrRepeat(new ConnectionId(connection.tenantId(), connectionId), events);
    }

    private static List<SplitEvent> split(Connection connection, Fed delivery) {
        WebhookRequest request = new WebhookRequest(
                "POST", List.of(), delivery.headers(), delivery.body().getBytes(StandardCharsets.UTF_8));
        return Numbering.kept(
                connection.source().source().split(request),
                request,
                connection.terms().options());
    }

    private static DeliveredEvent delivered(Connection connection, Fed delivery, SplitEvent event) {
        return new DeliveredEvent(
                connection.id(),
                connection.source().name(),
                event.eventKey(),
                delivery.receivedAt(),
                event.body(),
                event.unreadable() == null ? null : event.unreadable().name(),
                event.headers());
    }

    /** A consumer may store one of the same facts meanwhile. */
    private IntakeCounts takeOrRepeat(ConnectionId connection, List<DeliveredEvent> events) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> intake.take(new TreeMap<>(Map.of(connection, events))));
            } catch (DatabaseException conflict) {
                if (attempt == TRIES) {
                    throw conflict;
                }
            }
        }
    }
}
