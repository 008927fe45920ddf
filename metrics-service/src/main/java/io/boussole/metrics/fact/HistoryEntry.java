package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * From {@code at} on, until the next entry of the slot, {@code value} was so: a stage that a deal entered, an amount that a subscription
 * is worth a month.
 */
public record HistoryEntry(Slot slot, Instant at, String value) implements Comparable<HistoryEntry> {
    private static final Comparator<HistoryEntry> ORDER = Comparator.comparing(HistoryEntry::slot)
            .thenComparing(HistoryEntry::at)
            .thenComparing(HistoryEntry::value);

    public static HistoryEntry stage(Instant at, String stage) {
        return new HistoryEntry(Slot.of(Property.STAGE), at, stage);
    }

    @Override
    public int compareTo(HistoryEntry other) {
        return ORDER.compare(this, other);
    }
}
