package io.boussole.metrics.fact.store;

import java.util.Comparator;
import java.util.UUID;

/** A connection of a tenant. */
public record ConnectionId(String tenantId, UUID id) implements Comparable<ConnectionId> {
    private static final Comparator<ConnectionId> ORDER =
            Comparator.comparing(ConnectionId::tenantId).thenComparing(ConnectionId::id);

    @Override
    public int compareTo(ConnectionId other) {
        return ORDER.compare(this, other);
    }
}
