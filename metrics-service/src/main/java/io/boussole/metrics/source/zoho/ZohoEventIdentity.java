package io.boussole.metrics.source.zoho;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Zoho gives its notifications no identifier: which channel told of what, of which module, at which millisecond. Which record it is comes
 * to that once the notification is taken apart.
 */
final class ZohoEventIdentity implements EventIdentity {
    private static final List<String> IDENTITY = List.of("/channel_id", "/module", "/operation", "/server_time");

    @Override
    public Set<String> members() {
        return Set.copyOf(Stream.concat(IDENTITY.stream(), Stream.of("/ids")).toList());
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("token");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        boolean whole = IDENTITY.stream().allMatch(members::has);
        return whole
                ? Optional.of(EventKey.of(IDENTITY.stream().map(members::get).toList()))
                : Optional.empty();
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return members.get("/module").map(module -> module + "/");
    }
}
