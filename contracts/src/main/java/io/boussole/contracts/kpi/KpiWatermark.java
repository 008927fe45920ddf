package io.boussole.contracts.kpi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the events of a connection reach.
 *
 * @param lastEventAt by the sender's clock; null when none has said anything
 * @param lastReceivedAt when the newest of them came, whatever time it speaks of; null: not known
 * @param tellsSince when the connection was made, or what its oldest event tells of if that is older: of what happened before it does not
 *     say that it was nothing; null: not known
 */
public record KpiWatermark(
        UUID connectionId,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant tellsSince) {
    /** One of which nobody tells when it came. */
    public KpiWatermark(UUID connectionId, @Nullable Instant lastEventAt) {
        this(connectionId, lastEventAt, null);
    }

    /** One of which nobody tells since when it speaks. */
    public KpiWatermark(UUID connectionId, @Nullable Instant lastEventAt, @Nullable Instant lastReceivedAt) {
        this(connectionId, lastEventAt, lastReceivedAt, null);
    }
}
