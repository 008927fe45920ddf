package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.FactFold;
import java.time.LocalDate;
import java.util.List;

/** Hears, within the transaction, which facts of a connection have changed and how. */
public interface FactsChanged {
    default void by(ConnectionId connection, List<FactFold.Changed> changes) {}

    /** @param knownOn the day (UTC) on which the changes became known */
    default void by(ConnectionId connection, List<FactFold.Changed> changes, LocalDate knownOn) {
        by(connection, changes);
    }

    /** Whether the sums already hold all that follows from what was told of a connection without facts. */
    default boolean isSettled(ConnectionId connection) {
        return true;
    }
}
