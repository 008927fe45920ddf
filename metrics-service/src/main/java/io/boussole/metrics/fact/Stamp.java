package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something was so, by the sender's clock.
 *
 * @param rank tells apart statements of one instant, so that those of one event win or lose together; may be empty
 */
public record Stamp(Instant at, String rank) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::at).thenComparing(Stamp::rank);

    public static Stamp of(Instant at) {
        return new Stamp(at, "");
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
