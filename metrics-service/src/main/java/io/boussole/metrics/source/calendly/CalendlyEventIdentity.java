package io.boussole.metrics.source.calendly;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calendly gives its events no identifier: one is what happened, to whom, and when it was put down. */
final class CalendlyEventIdentity implements EventIdentity {
    private static final List<String> IDENTITY = List.of("/event", "/payload/uri", "/created_at");

    @Override
    public Set<String> members() {
        return Set.of("/event", "/payload/uri", "/payload/event", "/created_at");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    /** The legacy shape lacks two of the three; then all of it counts. */
    @Override
    public Optional<String> eventKey(EventMembers members) {
        return IDENTITY.stream().allMatch(members::has)
                ? Optional.of(EventKey.of(IDENTITY.stream().map(members::get).toList()))
                : Optional.empty();
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return members.get("/payload/uri").map(uri -> "meeting/" + uri);
    }
}
