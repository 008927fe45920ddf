package io.boussole.metrics.source.chargebee;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events have an identifier that repetitions keep. {@code webhooks} and {@code webhook_status} tell of earlier attempts. */
final class ChargebeeEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/id", "/event_type");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("webhook_status", "webhooks", "webhook_failure_reason");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return members.get("/id").map(id -> EventKey.of(List.of(Optional.of(id), members.get("/event_type"))));
    }

    /** What an event is about lies deeper than an identity is read; the fold does not need its order. */
    @Override
    public Optional<String> entityKey(EventMembers members) {
        return Optional.empty();
    }
}
