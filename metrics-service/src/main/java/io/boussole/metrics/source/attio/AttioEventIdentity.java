package io.boussole.metrics.source.attio;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventMembers;
import java.util.Optional;
import java.util.Set;

/** An event is about its list entry or its record. */
final class AttioEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/id/entry_id", "/id/record_id");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return Optional.empty();
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return members.get("/id/entry_id")
                .map(id -> "entry/" + id)
                .or(() -> members.get("/id/record_id").map(id -> "record/" + id));
    }
}
