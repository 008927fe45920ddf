package io.boussole.metrics.connection.sequence;

import java.time.Instant;

/**
 * Numbers that were left out.
 *
 * @param from first of them
 * @param to last of them, included
 * @param noticedAt when a later number was received
 */
public record Missing(long from, long to, Instant noticedAt) {
    boolean holds(long number) {
        return from <= number && number <= to;
    }

    public long count() {
        return to - from + 1;
    }
}
