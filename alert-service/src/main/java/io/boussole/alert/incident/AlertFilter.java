package io.boussole.alert.incident;

import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are wanted; null or empty: any.
 *
 * @param ownerId member who owns one of the alert's corrective actions
 * @param overdue whether one of its corrective actions is
 * @param silenced whether a silence lasts
 * @param inhibited whether another alert explains it
 */
public record AlertFilter(
        @Nullable UUID planId,
        Set<AlertState> states,
        @Nullable AlertKind kind,
        @Nullable String ownerId,
        @Nullable Boolean overdue,
        @Nullable Boolean silenced,
        @Nullable Boolean inhibited,
        @Nullable Instant openedAfter) {
    public AlertFilter {
        states = Set.copyOf(states);
    }
}
