package io.boussole.metrics.source.close;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Close's events have an identifier of their own. What one is about is its object, whatever the object calls itself. */
final class CloseEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/event/id", "/event/object_type", "/event/object_id");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return members.get("/event/id").map(id -> EventKey.of(List.of(Optional.of(id))));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return members.get("/event/object_type")
                .flatMap(type -> members.get("/event/object_id").map(id -> type + "/" + id));
    }
}
