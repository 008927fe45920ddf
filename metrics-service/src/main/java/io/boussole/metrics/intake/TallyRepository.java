package io.boussole.metrics.intake;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of each connection's events. */
@ApplicationScoped
final class TallyRepository {
    private static final String ADD = """
            insert into connection_tally as stored (tenant_id, connection_id, duplicates, applied, ignored, test_traffic, rejected,
                first_event_at, last_event_at, last_received_at, known_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update set duplicates = stored.duplicates + excluded.duplicates,
                applied = stored.applied + excluded.applied, ignored = stored.ignored + excluded.ignored,
                test_traffic = stored.test_traffic + excluded.test_traffic,
                rejected = stored.rejected + excluded.rejected,
                first_event_at = least(stored.first_event_at, excluded.first_event_at),
                last_event_at = greatest(stored.last_event_at, excluded.last_event_at),
                last_received_at = greatest(stored.last_received_at, excluded.last_received_at),
                known_until = greatest(stored.known_until, excluded.known_until)""";

    private final Database database;

    TallyRepository(Database database) {
        this.database = database;
    }

    void add(ConnectionId connection, Tally tally) {
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(tally.duplicates())
                        .put(tally.count(EventOutcome.APPLIED))
                        .put(tally.count(EventOutcome.IGNORED))
                        .put(tally.count(EventOutcome.TEST_TRAFFIC))
                        .put(tally.count(EventOutcome.REJECTED))
                        .put(tally.firstEventAt())
                        .put(tally.lastEventAt())
                        .put(tally.lastReceivedAt())
                        .put(tally.knownUntil()));
    }
}
