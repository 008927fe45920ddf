package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.Comparator;

/** The deal entered {@code stage} at {@code at}. */
public record StageEntry(Instant at, String stage) implements Comparable<StageEntry> {
    private static final Comparator<StageEntry> ORDER =
            Comparator.comparing(StageEntry::at).thenComparing(StageEntry::stage);

    @Override
    public int compareTo(StageEntry other) {
        return ORDER.compare(this, other);
    }
}
