package io.boussole.metrics.source.calcom;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventMembers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** cal.com gives its events no identifier and no count of attempts: an event is all that it says. */
final class CalcomEventIdentity implements EventIdentity {
    private static final Set<String> MEMBERS = Set.of("/payload/uid", "/payload/bookingUid", "/uid");

    @Override
    public Set<String> members() {
        return MEMBERS;
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
        return Stream.of("/payload/uid", "/payload/bookingUid", "/uid")
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst()
                .map(uid -> "booking/" + uid);
    }
}
