package io.boussole.metrics.source.cloudevents;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Source and id identify a CloudEvent. */
final class CloudEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/id", "/source", "/subject", "/data/id");
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return key(members.get("/source"), members.get("/id"));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return members.get("/data/id").or(() -> members.get("/subject")).map(CloudEventIdentity::entity);
    }

    static Optional<String> key(Optional<String> source, Optional<String> id) {
        return source.isPresent() && id.isPresent() ? Optional.of(EventKey.of(List.of(source, id))) : Optional.empty();
    }

    static String entity(String name) {
        return "entity/" + EventKey.of(List.of(Optional.of(name)));
    }
}
