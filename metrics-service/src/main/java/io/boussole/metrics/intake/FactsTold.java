package io.boussole.metrics.intake;

import io.boussole.metrics.fact.store.ConnectionId;
import java.util.List;

/** Hears, within the transaction, which facts a connection's events have changed; of events that are understood once more, nothing. */
public interface FactsTold {
    void by(ConnectionId connection, List<ToldFact> facts);
}
