package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The envelope of an event: a snapshot of one object, at a second. */
final class StripeEvent {
    private final ObjectNode event;
    private final ObjectNode object;

    StripeEvent(ObjectNode event) {
        this.event = event;
        if (!(event.path("data").path("object") instanceof ObjectNode snapshot)) {
            throw RejectedEventException.missing("data.object");
        }
        this.object = snapshot;
    }

    String type() {
        return type(event);
    }

    static String type(ObjectNode event) {
        return Members.scalar(event, "type").orElseThrow(() -> RejectedEventException.missing("type"));
    }

    ObjectNode object() {
        return object;
    }

    /** What the changed members were before; empty where the event tells of no change, or none is told. */
    Optional<ObjectNode> previous() {
        return event.path("data").path("previous_attributes") instanceof ObjectNode previous
                ? Optional.of(previous)
                : Optional.empty();
    }

    Instant at() {
        return Times.epoch(event.path("created"), ChronoUnit.SECONDS, "created");
    }

    /** Of the events of one second a creation comes first and an end last; those between keep their values together. */
    Stamp stamp() {
        String order = type().endsWith(".created") ? "1" : type().endsWith(".deleted") ? "3" : "2";
        return new Stamp(at(), order + Members.id(event, "id").orElse(""));
    }

    /** An identifier, or that of the object in its place where the sender was asked to expand it. */
    static Optional<String> reference(JsonNode parent, String member) {
        JsonNode node = parent.path(member);
        return node.isObject() ? Members.id(node, "id") : Members.idElement(node, member);
    }

    static Optional<Instant> time(JsonNode parent, String member) {
        return parent.hasNonNull(member)
                ? Optional.of(Times.epoch(parent.path(member), ChronoUnit.SECONDS, member))
                : Optional.empty();
    }
}
