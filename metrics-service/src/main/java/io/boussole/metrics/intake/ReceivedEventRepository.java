package io.boussole.metrics.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every event once, as it came. */
@ApplicationScoped
public class ReceivedEventRepository {
    private static final String ADD = """
            insert into received_event (tenant_id, connection_id, known_on, event_key, source, received_at, headers, body,
                unreadable, outcome)
            select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing returning event_key""";

    private static final String COLUMNS = "e.connection_id, e.event_key, e.source, e.received_at, e.headers, e.body,"
            + " e.unreadable, e.outcome, e.known_on, e.position";

    private static final String READABLE = " and (e.body is not null or e.unreadable is not null)";

    private static final String AFTER = "select " + COLUMNS + " from received_event e"
            + " where e.tenant_id = ? and e.connection_id = ? and (e.known_on, e.position) > (?, ?) and e.position <= ?"
            + " and e.outcome <> 'WAITING'" + READABLE + " order by e.known_on, e.position limit ?";

    private static final String WAITING = "select " + COLUMNS + " from received_event e"
            + " where e.tenant_id = ? and e.connection_id = ? and e.outcome = 'WAITING'"
            + " order by e.known_on, e.position limit ? for update skip locked";

    private static final String OF_KEYS = "select " + COLUMNS + " from received_event e"
            + " where e.tenant_id = ? and e.connection_id = ? and e.event_key = any (?)" + READABLE
            + " order by e.known_on, e.position for update";

    private static final String DECIDE = """
            update received_event set outcome = ?, known_on = ?
            where tenant_id = ? and connection_id = ? and event_key = any (?)""";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    ReceivedEventRepository(Database database) {
        this.database = database;
    }

    /** @return the keys of those that had not been seen before */
    Set<String> add(ConnectionId connection, List<Understood> events, LocalDate knownOn) {
        return new HashSet<>(database.query(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(knownOn)
                        .column("text", events, understood -> understood.event().eventKey())
                        .column("text", events, understood -> understood.event().source())
                        .column(
                                "timestamptz",
                                events,
                                understood -> understood.event().receivedAt())
                        .column("jsonb", events, understood -> headers(understood.event()))
                        .bytes(events, understood -> bytes(understood.event()))
                        .column("text", events, understood -> understood.event().unreadable())
                        .column("text", events, Understood::outcome),
                row -> row.getString(1)));
    }

    /** Those known after a day and a position, in this order; neither waiting ones nor those whose body is gone. */
    public List<StoredEvent> after(
            ConnectionId connection, LocalDate day, long position, long untilPosition, int limit) {
        return database.query(
                AFTER,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(day)
                        .put(position)
                        .put(untilPosition)
                        .put(limit),
                ReceivedEventRepository::stored);
    }

    /** The oldest that wait and that nobody else is looking at; locked until the transaction ends. */
    List<StoredEvent> waiting(ConnectionId connection, int limit) {
        return database.query(
                WAITING,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(limit),
                ReceivedEventRepository::stored);
    }

    /** Those whose body is still there; locked until the transaction ends. */
    public List<StoredEvent> ofKeys(ConnectionId connection, List<String> keys) {
        return database.query(
                OF_KEYS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", keys, key -> key),
                ReceivedEventRepository::stored);
    }

    void decide(ConnectionId connection, List<Understood> decided, LocalDate knownOn) {
        decided.stream()
                .collect(Collectors.groupingBy(Understood::outcome, TreeMap::new, Collectors.toList()))
                .forEach((outcome, events) -> decide(connection, outcome, events, knownOn));
    }

    private void decide(ConnectionId connection, EventOutcome outcome, List<Understood> events, LocalDate knownOn) {
        database.update(
                DECIDE,
                parameters -> parameters
                        .put(outcome.name())
                        .put(knownOn)
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", events, understood -> understood.event().eventKey()));
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

    private static StoredEvent stored(ResultSet row) throws SQLException {
        byte @Nullable [] body = row.getBytes("body");
        DeliveredEvent event = new DeliveredEvent(
                row.getObject("connection_id", UUID.class),
                row.getString("source"),
                row.getString("event_key"),
                Columns.requiredInstant(row, "received_at"),
                body == null ? null : new String(body, StandardCharsets.UTF_8),
                row.getString("unreadable"),
                headers(row.getString("headers")));
        return new StoredEvent(
                event,
                Columns.date(row, "known_on"),
                row.getLong("position"),
                EventOutcome.valueOf(row.getString("outcome")));
    }

    private static Map<String, String> headers(@Nullable String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the headers of an event must be readable", unreadable);
        }
    }
}
