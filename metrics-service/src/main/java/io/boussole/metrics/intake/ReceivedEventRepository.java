package io.boussole.metrics.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every event once, as it came. */
@ApplicationScoped
final class ReceivedEventRepository {
    private static final String ADD = """
            insert into received_event (tenant_id, connection_id, event_key, source, received_at, headers, body)
            select ?, ?, * from unnest(?, ?, ?, ?, ?)
            on conflict do nothing returning event_key""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    ReceivedEventRepository(Database database) {
        this.database = database;
    }

    /** @return the keys of those that had not been seen before */
    Set<String> add(ConnectionId connection, List<DeliveredEvent> events) {
        return new HashSet<>(database.query(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", events, DeliveredEvent::eventKey)
                        .column("text", events, DeliveredEvent::source)
                        .column("timestamptz", events, DeliveredEvent::receivedAt)
                        .column("jsonb", events, ReceivedEventRepository::headers)
                        .bytes(events, ReceivedEventRepository::bytes),
                row -> row.getString(1)));
    }

    private static @Nullable String headers(DeliveredEvent event) {
        return event.headers().isEmpty()
                ? null
                : JSON.valueToTree(event.headers()).toString();
    }

    /** Bytes, because text in PostgreSQL cannot hold every character that a sender may write. */
    private static byte @Nullable [] bytes(DeliveredEvent event) {
        @Nullable String body = event.body();
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
