package io.boussole.metrics.decoding.gong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.CallOutcomes;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Calls that a Gong rule sends. Times carry an offset, the duration is in seconds, identifiers have nineteen digits. A call is the
 * team's when its direction is {@code Outbound}; {@code Conference} is nobody's. Nothing says when a call was changed, so of two deliveries
 * of one call the one that came last holds.
 */
public final class GongDecoder extends JsonDecoder {
    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        if (event.path("isTest").asBoolean()) {
            return new Decoded.TestTraffic();
        }
        JsonNode parties = event.path("callData").path("parties");
        JsonNode call = event.path("callData").path("metaData");
        if (!call.isObject()) {
            throw RejectedEventException.missing("callData.metaData");
        }
        Optional<String> disposition = Members.scalar(call, "sdrDisposition").map(Texts::label);
        Statements says = Statements.at(raw.receivedAt())
                .happened(Property.STARTS_AT, started(call, raw))
                .sayIfKnown(Property.DIRECTION, CallOutcomes.direction(Members.scalar(call, "direction")))
                .sayIfKnown(Property.DURATION_SECONDS, duration(call))
                .sayIfKnown(Property.DISPOSITION, disposition)
                .sayIfKnown(Property.CONNECTED, connected(call, disposition))
                .sayIfKnown(Property.OWNER, owner(call, parties))
                .sayIfKnown(Property.EMAIL, guest(parties));
        return Decoded.Changes.of(says.of(new FactId(FactKind.CALL, Members.requiredId(call, "id"))));
    }

    private static Instant started(JsonNode call, RawEvent raw) {
        return Stream.of("started", "scheduled")
                .flatMap(member -> Members.scalar(call, member).stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> Times.written(text.strip(), member)))
                .findFirst()
                .orElse(raw.receivedAt());
    }

    private static Optional<String> duration(JsonNode call) {
        return Members.scalar(call, "duration").map(text -> Texts.amount(text, "duration"));
    }

    /** The caller's own word comes first; a call that Gong recorded without one was a conversation. */
    private static Optional<String> connected(JsonNode call, Optional<String> disposition) {
        return disposition.filter(word -> !word.isEmpty()).isPresent()
                ? CallOutcomes.connected(disposition)
                : Optional.of(Boolean.toString(call.path("duration").asLong() > 0));
    }

    private static Optional<String> owner(JsonNode call, JsonNode parties) {
        Optional<String> user = Members.id(call, "primaryUserId");
        return stream(parties)
                .filter(party -> user.isPresent() && Members.id(party, "userId").equals(user))
                .flatMap(party -> Addressing.email(Members.scalar(party, "emailAddress")).stream())
                .findFirst()
                .or(() -> user);
    }

    private static Optional<String> guest(JsonNode parties) {
        return stream(parties)
                .filter(party -> !party.path("affiliation").asText().equals("Internal"))
                .flatMap(party -> Addressing.email(Members.scalar(party, "emailAddress")).stream())
                .findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
