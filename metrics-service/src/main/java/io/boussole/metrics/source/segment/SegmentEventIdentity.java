package io.boussole.metrics.source.segment;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every message has an identifier; one without is all that it says, but for when it was sent and received. */
final class SegmentEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/messageId", "/anonymousId", "/userId");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("sentAt", "receivedAt");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return members.get("/messageId").map(id -> EventKey.of(List.of(Optional.of(id))));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return Stream.of("/anonymousId", "/userId")
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst()
                .map(id -> "visitor/" + id);
    }
}
