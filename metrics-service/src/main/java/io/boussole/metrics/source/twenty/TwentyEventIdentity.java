package io.boussole.metrics.source.twenty;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventMembers;
import java.util.Optional;
import java.util.Set;

/** An event is all that its body says; it is about its record. */
final class TwentyEventIdentity implements EventIdentity {
    @Override
    public Set<String> members() {
        return Set.of("/eventName", "/event", "/record/id", "/data/id");
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
        Optional<String> id = members.get("/record/id").or(() -> members.get("/data/id"));
        return members.get("/eventName")
                .or(() -> members.get("/event"))
                .flatMap(name -> id.map(value -> name.substring(0, Math.max(0, name.indexOf('.'))) + "/" + value));
    }
}
