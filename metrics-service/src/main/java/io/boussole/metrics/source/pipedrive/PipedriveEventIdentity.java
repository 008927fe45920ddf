package io.boussole.metrics.source.pipedrive;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Version 2 identifies its events; in version 1 {@code meta.id} is the entity's, and the event is which webhook told of which change
 * at which microsecond. The count of attempts ({@code retry}, {@code meta.attempt}) is no part of either.
 */
final class PipedriveEventIdentity implements EventIdentity {
    private static final List<String> VERSION_2 =
            List.of("/meta/id", "/meta/entity", "/meta/entity_id", "/meta/action");
    private static final List<String> VERSION_1 =
            List.of("/meta/webhook_id", "/meta/object", "/meta/id", "/meta/action", "/meta/timestamp_micro");
    private static final Set<String> MEMBERS = Set.of(
            "/meta/id",
            "/meta/entity",
            "/meta/entity_id",
            "/meta/action",
            "/meta/webhook_id",
            "/meta/object",
            "/meta/timestamp_micro",
            "/data/id",
            "/current/id",
            "/previous/id");

    @Override
    public Set<String> members() {
        return MEMBERS;
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("retry", "attempt");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        List<String> parts = isVersion2(members) ? VERSION_2 : VERSION_1;
        boolean complete =
                isVersion2(members) ? members.has("/meta/id") : parts.stream().allMatch(members::has);
        return complete
                ? Optional.of(EventKey.of(parts.stream().map(members::get).toList()))
                : Optional.empty();
    }

    /** The entity's own id comes first: one published capture has another in its {@code meta}. */
    @Override
    public Optional<String> entityKey(EventMembers members) {
        String metaId = isVersion2(members) ? "/meta/entity_id" : "/meta/id";
        Optional<String> id = Stream.of("/data/id", "/current/id", "/previous/id", metaId)
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst();
        return members.get(isVersion2(members) ? "/meta/entity" : "/meta/object")
                .flatMap(type -> id.map(value -> type + "/" + value));
    }

    private static boolean isVersion2(EventMembers members) {
        return members.has("/meta/entity");
    }
}
