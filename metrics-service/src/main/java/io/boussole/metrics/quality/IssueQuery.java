package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts that lack something are asked for; null means all.
 *
 * @param owner empty: those that nobody owns
 * @param after where the page before ended; null for the first
 */
public record IssueQuery(
        @Nullable UUID connectionId,
        @Nullable FactKind kind,
        @Nullable FactField field,
        @Nullable String owner,
        @Nullable Place after) {
    private static final UUID FIRST = new UUID(0, 0);

    /** A fact; facts go by kind, connection and identifier. */
    public record Place(FactKind kind, UUID connectionId, String factId) {}

    boolean reaches(FactKind other) {
        return (kind == null || kind == other) && (after == null || after.kind().compareTo(other) <= 0);
    }

    UUID afterConnection(FactKind other) {
        return after == null || after.kind() != other ? FIRST : after.connectionId();
    }

    String afterFact(FactKind other) {
        return after == null || after.kind() != other ? "" : after.factId();
    }
}
