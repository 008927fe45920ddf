package io.boussole.metrics.decoding.twenty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Twenty's webhooks: {@code eventName} and {@code record} on the wire, {@code event} and {@code data} in the documentation's sample.
 * Every event but a deletion carries the whole record.
 */
public final class TwentyDecoder extends JsonDecoder {
    private static final Map<String, FactKind> KINDS =
            Map.of("person", FactKind.CONTACT, "company", FactKind.COMPANY, "opportunity", FactKind.DEAL);
    private static final Set<String> WRITES = Set.of("created", "updated", "upserted");
    private static final Set<String> DELETIONS = Set.of("deleted", "destroyed");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}\\.[a-z]{1,20}");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        String name = Members.scalar(event, "eventName")
                .or(() -> Members.scalar(event, "event"))
                .orElseThrow(() -> RejectedEventException.missing("eventName"));
        if (!NAME.matcher(name).matches()) {
            throw RejectedEventException.unknownType(name);
        }
        String object = name.substring(0, name.indexOf('.'));
        String action = name.substring(name.indexOf('.') + 1);
        if (!WRITES.contains(action) && !DELETIONS.contains(action) && !action.equals("restored")) {
            throw RejectedEventException.unknownType(name);
        }
        FactKind kind = KINDS.get(object);
        return kind == null ? new Ignored("about a " + object) : about(kind, action, event, raw);
    }

    private static Decoded about(FactKind kind, String action, ObjectNode event, RawEvent raw) {
        JsonNode record = record(event);
        FactId fact = new FactId(kind, Members.requiredId(record, "id"));
        Instant at = time(event, record, raw);
        if (DELETIONS.contains(action)) {
            return Decoded.Changes.of(
                    new FactChange(fact, at, FactState.of(Property.LIFECYCLE, Lifecycle.DELETED.at(at))));
        }
        boolean restored = action.equals("restored");
        FactState says = new TwentyRecord(kind, event, record, at, raw.settings())
                .state(action.equals("created"))
                .join(FactState.of(Property.LIFECYCLE, (restored ? Lifecycle.RESTORED : lifecycle(record)).at(at)));
        if (action.equals("created")) {
            says = says.join(FactState.of(Property.CREATION_EVENT, new Register(at.toString(), Stamp.of(at))));
        }
        return Decoded.Changes.of(new FactChange(fact, at, says));
    }

    private static JsonNode record(ObjectNode event) {
        JsonNode record = event.path("record").isObject() ? event.path("record") : event.path("data");
        if (!record.isObject()) {
            throw RejectedEventException.missing("record");
        }
        return record;
    }

    /** A deletion is an update that sets a time, and some versions announce it as one. */
    private static Lifecycle lifecycle(JsonNode record) {
        return record.hasNonNull("deletedAt") ? Lifecycle.DELETED : Lifecycle.PRESENT;
    }

    /** Events are told in no order; the record says when it was changed. */
    private static Instant time(ObjectNode event, JsonNode record, RawEvent raw) {
        return Optional.of(record.path("updatedAt"))
                .filter(JsonNode::isTextual)
                .map(node -> Times.written(node.textValue(), "updatedAt"))
                .or(() -> time(event, "eventDate"))
                .or(() -> time(event, "timestamp"))
                .orElse(raw.receivedAt().truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<Instant> time(ObjectNode event, String member) {
        return Optional.of(event.path(member))
                .filter(JsonNode::isTextual)
                .map(node -> Times.written(node.textValue(), member));
    }
}
