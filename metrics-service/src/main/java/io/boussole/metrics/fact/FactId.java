package io.boussole.metrics.fact;

import java.util.Comparator;

/**
 * A fact of one connection.
 *
 * @param id the sender's identifier, its own among facts of one kind
 */
public record FactId(FactKind kind, String id) implements Comparable<FactId> {
    private static final Comparator<FactId> ORDER =
            Comparator.comparing(FactId::kind).thenComparing(FactId::id);

    public static FactId deal(String id) {
        return new FactId(FactKind.DEAL, id);
    }

    public static FactId contact(String id) {
        return new FactId(FactKind.CONTACT, id);
    }

    FactId sibling(String otherId) {
        return new FactId(kind, otherId);
    }

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }
}
