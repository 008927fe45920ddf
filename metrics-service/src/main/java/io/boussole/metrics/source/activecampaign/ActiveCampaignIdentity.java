package io.boussole.metrics.source.activecampaign;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventMembers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Of deliveries that come as JSON, nested or with the names of the form. All that one says is its identity. */
final class ActiveCampaignIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/deal[id]", "/deal/id", "/contact[id]", "/contact/id");
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
        return id(members, "deal").or(() -> id(members, "contact"));
    }

    private static Optional<String> id(EventMembers members, String name) {
        return Stream.of("/" + name + "[id]", "/" + name + "/id")
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst()
                .map(id -> name + "/" + id);
    }
}
