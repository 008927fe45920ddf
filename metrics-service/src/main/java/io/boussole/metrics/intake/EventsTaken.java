package io.boussole.metrics.intake;

import io.boussole.metrics.fact.store.ConnectionId;
import java.util.List;

/** Hears, within the transaction, what the events of a connection turned out to be. */
public interface EventsTaken {
    void by(ConnectionId connection, List<TakenEvent> events);
}
