package io.boussole.metrics.intake;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes what the entrance wrote to {@link Topic#CRM_EVENTS}. */
@ApplicationScoped
class DeliveredEventConsumer implements EventHandler<DeliveredEvent> {
    private final IntakeService service;

    DeliveredEventConsumer(IntakeService service) {
        this.service = service;
    }

    @Override
    public String consumerName() {
        return "metrics-facts";
    }

    @Override
    public Topic topic() {
        return Topic.CRM_EVENTS;
    }

    @Override
    public Class<DeliveredEvent> recordType() {
        return DeliveredEvent.class;
    }

    @Override
    public boolean acrossTenants() {
        return true;
    }

    @Override
    public void apply(List<Event<DeliveredEvent>> events) {
        SortedMap<ConnectionId, List<DeliveredEvent>> byConnection = new TreeMap<>();
        for (Event<DeliveredEvent> event : events) {
            ConnectionId connection =
                    new ConnectionId(event.tenant(), event.data().connectionId());
            byConnection.computeIfAbsent(connection, first -> new ArrayList<>()).add(event.data());
        }
        service.take(byConnection);
    }
}
