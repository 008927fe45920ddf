package io.boussole.alert.incident;

import io.boussole.contracts.Topic;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the world of a corrective action, if and only if the transaction that changed it commits. */
@ApplicationScoped
class CorrectiveActionPublisher {
    private final Outbox outbox;

    CorrectiveActionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(CorrectiveAction action) {
        outbox.append(new Event<>(
                action.id() + ":" + action.revision(),
                Topic.CORRECTIVE_ACTION_CHANGED,
                action.tenantId(),
                action.tenantId() + "/" + action.id(),
                action.changedAt(),
                action.toEvent()));
    }
}
