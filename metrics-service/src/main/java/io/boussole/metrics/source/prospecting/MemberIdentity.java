package io.boussole.metrics.source.prospecting;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events that a few of their members identify, by JSON Pointer.
 *
 * @param required without one of these an event is told apart by all that it says
 * @param optional told apart by these too where they are present
 * @param entityType what the events are about
 * @param entityMembers where the identifier of it is; the first that is present
 */
public record MemberIdentity(
        List<String> required, List<String> optional, String entityType, List<String> entityMembers)
        implements EventIdentity {
    public MemberIdentity {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        entityMembers = List.copyOf(entityMembers);
    }

    @Override
    public Set<String> members() {
        Set<String> members = new HashSet<>(required);
        members.addAll(optional);
        members.addAll(entityMembers);
        return members;
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        if (!required.stream().allMatch(members::has)) {
            return Optional.empty();
        }
        return Optional.of(EventKey.of(Stream.concat(required.stream(), optional.stream())
                .map(members::get)
                .toList()));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return entityMembers.stream()
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst()
                .map(id -> entityType + "/" + id);
    }
}
