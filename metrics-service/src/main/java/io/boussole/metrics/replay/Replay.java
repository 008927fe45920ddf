package io.boussole.metrics.replay;

import io.boussole.metrics.fact.store.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of a connection, understood once more.
 *
 * @param from the day (UTC) from which on; null for a whole replay, which takes facts and sums away first
 * @param eventsTotal known once it has begun
 */
public record Replay(
        UUID id,
        ConnectionId connection,
        @Nullable LocalDate from,
        String reason,
        ReplayState state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long eventsTotal,
        long eventsDone) {
    public boolean isWhole() {
        return from == null;
    }
}
