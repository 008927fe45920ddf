package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.FactFold;
import java.util.List;

/** Hears, within the transaction, which facts of a connection have changed and how. */
public interface FactsChanged {
    void by(ConnectionId connection, List<FactFold.Changed> changes);
}
