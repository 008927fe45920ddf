package io.boussole.metrics.source.hubspot;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * HubSpot calls its {@code eventId} "not guaranteed to be unique", so an event is what it says: which account, what happened, to
 * which object, when. {@code attemptNumber} tells deliveries apart, not events.
 */
final class HubSpotEventIdentity implements EventIdentity {
    /** All that may differ between two events of one account. Absent members count as such. */
    private static final List<String> IDENTITY = List.of(
            "/portalId",
            "/subscriptionType",
            "/eventType",
            "/objectTypeId",
            "/objectId",
            "/fromObjectTypeId",
            "/fromObjectId",
            "/toObjectTypeId",
            "/toObjectId",
            "/associationType",
            "/associationCategory",
            "/associationTypeId",
            "/associationRemoved",
            "/primaryObjectId",
            "/mergedObjectIds",
            "/newObjectId",
            "/propertyName",
            "/propertyValue",
            "/occurredAt",
            "/eventId");

    private static final Map<String, String> STANDARD_OBJECTS = Map.of(
            "0-1", "contact", "0-2", "company", "0-3", "deal", "0-5", "ticket", "0-7", "product", "0-8", "line_item");

    @Override
    public Set<String> members() {
        return Set.copyOf(IDENTITY);
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("attemptNumber");
    }

    /** A body without these three is no app webhook (a workflow sends what its author chose); then all of it counts. */
    @Override
    public Optional<String> eventKey(EventMembers members) {
        if (type(members).isEmpty() || !members.has("/occurredAt") || !members.has("/eventId")) {
            return Optional.empty();
        }
        return Optional.of(EventKey.of(IDENTITY.stream().map(members::get).toList()));
    }

    /** Both vocabularies name one deal alike. An association has no object of its own: it belongs to the side that tells of it. */
    @Override
    public Optional<String> entityKey(EventMembers members) {
        Optional<String> objectId = Stream.of("/objectId", "/fromObjectId", "/primaryObjectId", "/newObjectId")
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst();
        return objectType(members).flatMap(type -> objectId.map(id -> type + "/" + id));
    }

    private static Optional<String> objectType(EventMembers members) {
        Optional<String> typeId = members.get("/objectTypeId").or(() -> members.get("/fromObjectTypeId"));
        if (typeId.isPresent()) {
            return typeId.map(id -> STANDARD_OBJECTS.getOrDefault(id, id));
        }
        return type(members)
                .map(type -> type.substring(0, Math.max(0, type.indexOf('.'))))
                .filter(type -> !type.isEmpty());
    }

    /** On the wire it is {@code subscriptionType}; the documentation's sample says {@code eventType}. */
    private static Optional<String> type(EventMembers members) {
        return members.get("/subscriptionType").or(() -> members.get("/eventType"));
    }
}
