package io.boussole.metrics.journey.duplicate;

import io.boussole.metrics.journey.DealKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two deals that may be one.
 *
 * @param kept the one of the connection that was made first, which goes on counting
 * @param other the one that no longer counts once the suspicion is confirmed
 */
public record DealDuplicate(
        UUID id,
        DealKey kept,
        DealKey other,
        SuspicionReason reason,
        DuplicateState state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    DealDuplicate decided(DuplicateState decision, Instant at, String by) {
        return new DealDuplicate(id, kept, other, reason, decision, at, by);
    }
}
