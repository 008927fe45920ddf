package io.boussole.metrics.replay.rest;

import io.boussole.metrics.replay.Replay;
import io.boussole.metrics.replay.ReplayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Replay")
record ReplayResponse(
        UUID id,
        UUID connectionId,

        @Schema(description = "The day (UTC) from which on; absent of a whole replay") @Nullable
        LocalDate from,

        String reason,
        ReplayState state,

        @Schema(description = "Events to understand again; known once it has begun")
        long eventsTotal,

        long eventsDone,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    static ReplayResponse from(Replay replay) {
        return new ReplayResponse(
                replay.id(),
                replay.connection().id(),
                replay.from(),
                replay.reason(),
                replay.state(),
                replay.eventsTotal(),
                replay.eventsDone(),
                replay.requestedAt(),
                replay.startedAt(),
                replay.finishedAt());
    }
}
