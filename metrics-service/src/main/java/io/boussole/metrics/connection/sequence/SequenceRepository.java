package io.boussole.metrics.connection.sequence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Runs of numbers, as they are kept. */
@ApplicationScoped
final class SequenceRepository {
    private static final String ENSURE = "insert into event_sequence (tenant_id, connection_id, runs)"
            + " values (?, ?, '{\"counter\":\"\",\"runs\":[]}'::jsonb) on conflict do nothing";

    private static final String FIND = "select runs from event_sequence where tenant_id = ? and connection_id = ?";

    private static final String SAVE =
            "update event_sequence set runs = ?::jsonb where tenant_id = ? and connection_id = ?";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Database database;

    SequenceRepository(Database database) {
        this.database = database;
    }

    Optional<Runs> find(ConnectionId connection) {
        return database.queryOne(
                FIND,
                parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                row -> runs(row.getString("runs")));
    }

    /** Whoever takes events of the connection meanwhile waits. */
    Runs lock(ConnectionId connection) {
        database.update(
                ENSURE, parameters -> parameters.put(connection.tenantId()).put(connection.id()));
        return database.queryOne(
                        FIND + " for update",
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> runs(row.getString("runs")))
                .orElseThrow();
    }

    void save(ConnectionId connection, Runs runs) {
        database.update(
                SAVE,
                parameters -> parameters
                        .put(JSON.valueToTree(runs).toString())
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    private static Runs runs(String text) {
        try {
            return JSON.readValue(text, Runs.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("runs of numbers must be readable", unreadable);
        }
    }
}
