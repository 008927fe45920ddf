package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.store.ConnectionId;
import java.util.List;

/** Hears, within the transaction, which events of a connection have come for the first time, whatever they turn out to be. */
public interface EventsArrived {
    void by(ConnectionId connection, SenderSettings sender, List<DeliveredEvent> events);
}
