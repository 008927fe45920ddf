package io.boussole.metrics.intake;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of each connection's events. */
@ApplicationScoped
final class TallyRepository {
    private static final String ADD_OUTCOME = """
            insert into connection_outcome as stored (tenant_id, connection_id, duplicates, rejected) values (?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update set duplicates = stored.duplicates + excluded.duplicates,
                rejected = stored.rejected + excluded.rejected""";

    private static final String ADD = """
            insert into connection_tally as stored (tenant_id, connection_id, applied, ignored, test_traffic, last_event_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update set applied = stored.applied + excluded.applied,
                ignored = stored.ignored + excluded.ignored,
                test_traffic = stored.test_traffic + excluded.test_traffic,
                last_event_at = greatest(stored.last_event_at, excluded.last_event_at)""";

    private final Database database;

    TallyRepository(Database database) {
        this.database = database;
    }

    void add(ConnectionId connection, Tally tally) {
        database.update(
                ADD_OUTCOME,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(tally.duplicates())
                        .put((long) tally.rejections().size()));
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(tally.applied())
                        .put(tally.ignored())
                        .put(tally.testTraffic())
                        .put(tally.lastEventAt()));
    }
}
