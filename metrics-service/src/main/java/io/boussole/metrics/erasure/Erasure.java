package io.boussole.metrics.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * What was erased when, on whose word; never who.
 *
 * @param hash of the person's key, by which somebody who knows the key finds the erasure
 * @param requestedBy the caller's name; of a sender's request its connection
 * @param facts how many facts spoke of the person
 * @param events how many events as they came did
 */
public record Erasure(
        UUID id, String hash, Reason reason, Instant requestedAt, String requestedBy, long facts, long events) {

    /** Who wanted it. */
    public enum Reason {
        /** Somebody asked us. */
        REQUESTED,
        /** Somebody asked a sender, which told us. */
        TOLD_BY_SENDER
    }
}
