package io.boussole.metrics.quality;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** When connections were made: what they tell of before is history, and nobody could have told it in time. */
@ApplicationScoped
class ConnectedSince {
    private static final String FIND = "select created_at from connection where tenant_id = ? and id = ?";

    private final Database database;

    ConnectedSince(Database database) {
        this.database = database;
    }

    /** Of one that nobody knows: always. */
    Instant of(ConnectionId connection) {
        return database.queryOne(
                        FIND,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> Columns.requiredInstant(row, "created_at"))
                .orElse(Instant.MIN);
    }
}
