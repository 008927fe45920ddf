package io.boussole.metrics.decoding.attio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attio's events: thin, without a value and without a time, so the time of reception is all there is. What a record holds has to be
 * read back; such a body has {@code data} with {@code values} or {@code entry_values}, and each value the time since which it holds.
 */
public final class AttioDecoder extends JsonDecoder {
    private static final Set<String> OTHERS = Set.of(
            "object-attribute",
            "list",
            "list-attribute",
            "note",
            "note-content",
            "task",
            "comment",
            "workspace-member",
            "call-recording",
            "file");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        if (event.path("data").isObject()) {
            return AttioRecord.decode(event.path("data"), raw.settings());
        }
        String type =
                Members.scalar(event, "event_type").orElseThrow(() -> RejectedEventException.missing("event_type"));
        int dot = type.indexOf('.');
        String subject = type.substring(0, Math.max(0, dot));
        String action = type.substring(dot + 1);
        if (OTHERS.contains(subject)) {
            return new Ignored("about a " + subject);
        }
        if (!subject.equals("record") && !subject.equals("list-entry")) {
            throw RejectedEventException.unknownType(type);
        }
        Optional<FactId> fact = subject.equals("record")
                ? AttioFacts.record(event.path("id"), "record_id", raw.settings())
                : AttioFacts.entry(event.path("id"), raw.settings());
        if (fact.isEmpty()) {
            return new Ignored("an object or a list that the connection's options do not name");
        }
        Instant at = raw.receivedAt().truncatedTo(ChronoUnit.MICROS);
        return switch (action) {
            case "created" ->
                Decoded.Changes.of(new FactChange(
                        fact.get(),
                        at,
                        present(at)
                                .join(AttioFacts.parent(event, at, raw.settings()))
                                .join(FactState.of(
                                        Property.CREATION_EVENT, new Register(at.toString(), Stamp.of(at))))));
            case "updated" ->
                Decoded.Changes.of(
                        new FactChange(fact.get(), at, present(at).join(AttioFacts.parent(event, at, raw.settings()))));
            case "deleted" ->
                Decoded.Changes.of(
                        new FactChange(fact.get(), at, FactState.of(Property.LIFECYCLE, Lifecycle.DELETED.at(at))));
            case "merged" -> merged(fact.get(), event, at);
            default -> throw RejectedEventException.unknownType(type);
        };
    }

    /**
     * What Attio deletes never comes back, and its events come in no order and without their time, so this never takes back a
     * deletion.
     */
    private static FactState present(Instant at) {
        return FactState.of(
                Property.LIFECYCLE,
                new Register(
                        Lifecycle.PRESENT.name(),
                        new Stamp(Instant.EPOCH, "%019d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, at)))));
    }

    /** A merge into a new record is told once for each of both originals. */
    private static Decoded merged(FactId survivor, JsonNode event, Instant at) {
        String duplicate = Members.requiredId(event, "duplicate_record_id");
        if (duplicate.equals(survivor.id())) {
            throw RejectedEventException.invalid("duplicate_record_id");
        }
        SortedMap<String, Boolean> absorbed = new TreeMap<>();
        absorbed.put(duplicate, false);
        return new Decoded.Changes(Merges.changes(survivor, absorbed, at));
    }
}
