package io.boussole.metrics.journey;

import java.util.Comparator;
import java.util.UUID;

/** A deal of a tenant. */
public record DealKey(UUID connectionId, String dealId) implements Comparable<DealKey> {
    private static final Comparator<DealKey> ORDER =
            Comparator.comparing(DealKey::connectionId).thenComparing(DealKey::dealId);

    @Override
    public int compareTo(DealKey other) {
        return ORDER.compare(this, other);
    }
}
