package io.boussole.metrics.quality;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.intake.EventOutcome;
import io.boussole.metrics.intake.EventsTaken;
import io.boussole.metrics.intake.TakenEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts each day's events: how many came, were not understood, came in time. Whether one of history came in time, of before its connection
 * was made, is no question: a first import or a back-fill says nothing of how soon the sender tells what happens.
 */
@ApplicationScoped
class EventDays implements EventsTaken {
    private static final String ADD = """
            insert into event_day as stored (tenant_id, connection_id, day, received, rejected, timed, timely, lag_seconds)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id, day) do update set received = stored.received + excluded.received,
                rejected = stored.rejected + excluded.rejected, timed = stored.timed + excluded.timed,
                timely = stored.timely + excluded.timely, lag_seconds = stored.lag_seconds + excluded.lag_seconds""";

    private final Database database;
    private final ConnectedSince connected;
    private final QualityConfig config;

    EventDays(Database database, ConnectedSince connected, QualityConfig config) {
        this.database = database;
        this.connected = connected;
        this.config = config;
    }

    private record Counts(long received, long rejected, long timed, long timely, long lagSeconds) {
        Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    rejected + other.rejected,
                    timed + other.timed,
                    timely + other.timely,
                    lagSeconds + other.lagSeconds);
        }

        boolean isNothing() {
            return received == 0 && rejected == 0 && timed == 0 && lagSeconds == 0;
        }
    }

    @Override
    public void by(ConnectionId connection, List<TakenEvent> events) {
        Instant since = connected.of(connection);
        Map<LocalDate, Counts> days = new TreeMap<>();
        for (TakenEvent event : events) {
            days.merge(LocalDate.ofInstant(event.receivedAt(), ZoneOffset.UTC), counts(event, since), Counts::plus);
        }
        days.values().removeIf(Counts::isNothing);
        add(connection, List.copyOf(days.entrySet()));
    }

    /** An event that waits is counted once it has been looked at; how late one was does not change when it is understood again. */
    private Counts counts(TakenEvent event, Instant since) {
        if (event.outcome() == EventOutcome.WAITING) {
            return new Counts(0, 0, 0, 0, 0);
        }
        boolean isNew = event.before() == null || event.before() == EventOutcome.WAITING;
        long rejected = (event.outcome() == EventOutcome.REJECTED ? 1L : 0L)
                - (event.before() == EventOutcome.REJECTED ? 1L : 0L);
        @Nullable Instant at = event.at();
        if (at == null || at.isBefore(since) || event.before() == EventOutcome.APPLIED) {
            return new Counts(isNew ? 1 : 0, rejected, 0, 0, 0);
        }
        Duration lag = Duration.between(at, event.receivedAt());
        long seconds = Math.max(0, lag.toSeconds());
        return new Counts(isNew ? 1 : 0, rejected, 1, lag.compareTo(config.timelyWithin()) <= 0 ? 1 : 0, seconds);
    }

    private void add(ConnectionId connection, List<Map.Entry<LocalDate, Counts>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("date", rows, row -> row.getKey().toString())
                        .column("bigint", rows, row -> row.getValue().received())
                        .column("bigint", rows, row -> row.getValue().rejected())
                        .column("bigint", rows, row -> row.getValue().timed())
                        .column("bigint", rows, row -> row.getValue().timely())
                        .column("bigint", rows, row -> row.getValue().lagSeconds()));
    }
}
