package io.boussole.metrics.entrance;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.SplitEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery that is believed, cut into its events. */
record Delivery(String tenantId, UUID connectionId, SourceKind source, Instant receivedAt, List<SplitEvent> events) {
    Delivery {
        events = List.copyOf(events);
    }

    /** The records of the topic, in the order of the delivery. */
    List<Event<DeliveredEvent>> records() {
        return events.stream().map(this::record).toList();
    }

    int unreadable() {
        return (int) events.stream().filter(event -> event.unreadable() != null).count();
    }

    /** The same delivery with other events. */
    Delivery with(List<SplitEvent> others) {
        return new Delivery(tenantId, connectionId, source, receivedAt, others);
    }

    Event<DeliveredEvent> record(SplitEvent event) {
        return new Event<>(
                event.eventKey(),
                Topic.CRM_EVENTS,
                tenantId,
                tenantId + "/" + connectionId + "/" + event.entityKey(),
                receivedAt,
                new DeliveredEvent(
                        connectionId,
                        source.name(),
                        event.eventKey(),
                        receivedAt,
                        event.body(),
                        reason(event),
                        event.headers()));
    }

    private static @Nullable String reason(SplitEvent event) {
        return event.unreadable() == null ? null : event.unreadable().name();
    }

    /** Without the events: they are other people's data, and this text ends up in logs. */
    @Override
    public String toString() {
        return "Delivery[connectionId=" + connectionId + ", events=" + events.size() + "]";
    }
}
