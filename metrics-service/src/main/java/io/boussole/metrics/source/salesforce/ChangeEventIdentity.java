package io.boussole.metrics.source.salesforce;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change event is the one of its number in its transaction, about these records, whichever transport wrapped it: the same event that
 * comes over two of them counts once. Platform events have an identifier of their own. Replay identifiers are neither unique nor kept.
 */
final class ChangeEventIdentity implements EventIdentity {
    /** Where the transports put the payload: bare, Pub/Sub, CometD, EventBridge, and gateways that wrap once more. */
    private static final List<String> PLACES = List.of(
            "",
            "/payload",
            "/data/payload",
            "/detail/payload",
            "/detail",
            "/data",
            "/event",
            "/payload/event",
            "/message");

    private static final List<String> HEADER =
            List.of("entityName", "transactionKey", "sequenceNumber", "changeType", "recordIds");
    private static final List<String> OWN_IDENTIFIERS = List.of(
            "/event/EventUuid", "/data/event/EventUuid", "/payload/EventUuid", "/EventUuid", "/detail/EventUuid");
    private static final Set<String> MEMBERS = Stream.concat(
                    OWN_IDENTIFIERS.stream(),
                    PLACES.stream().flatMap(place -> HEADER.stream().map(member -> pointer(place, member))))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> members() {
        return MEMBERS;
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of("replayId", "clientId");
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return place(members)
                .map(place -> EventKey.of(HEADER.stream()
                        .map(member -> header(members, place, member))
                        .toList()))
                .or(() -> ownIdentifier(members));
    }

    private static Optional<String> ownIdentifier(EventMembers members) {
        return OWN_IDENTIFIERS.stream()
                .flatMap(pointer -> members.get(pointer).stream())
                .findFirst()
                .map(identifier -> EventKey.of(List.of(Optional.of("EventUuid"), Optional.of(identifier))));
    }

    /** Several records of one mass change travel with the first of them. */
    @Override
    public Optional<String> entityKey(EventMembers members) {
        return place(members)
                .flatMap(place -> header(members, place, "entityName")
                        .flatMap(name -> header(members, place, "recordIds").map(ids -> name + "/" + first(ids))));
    }

    /** Without its transaction an event has no identity but its content. */
    private static Optional<String> place(EventMembers members) {
        return PLACES.stream()
                .filter(place -> members.has(pointer(place, "transactionKey")))
                .filter(place -> members.has(pointer(place, "recordIds")))
                .findFirst();
    }

    private static Optional<String> header(EventMembers members, String place, String member) {
        return members.get(pointer(place, member)).map(value -> value.replaceAll("\\s+", ""));
    }

    private static String first(String ids) {
        String list = ids.replaceAll("[\\[\\]\"]", "");
        int comma = list.indexOf(',');
        return comma < 0 ? list : list.substring(0, comma);
    }

    private static String pointer(String place, String member) {
        return place + "/ChangeEventHeader/" + member;
    }
}
