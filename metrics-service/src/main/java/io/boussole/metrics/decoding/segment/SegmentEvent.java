package io.boussole.metrics.decoding.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every message has: who, when, and under which campaign. Of its four clocks {@code timestamp} is the one that Segment has
 * corrected for the wrong clock of a browser.
 */
final class SegmentEvent {
    private final ObjectNode event;
    private final RawEvent raw;

    SegmentEvent(ObjectNode event, RawEvent raw) {
        this.event = event;
        this.raw = raw;
    }

    JsonNode member(String name) {
        return event.path(name);
    }

    SegmentNames names() {
        return new SegmentNames(raw.settings());
    }

    Instant at() {
        return Stream.of("timestamp", "originalTimestamp", "sentAt", "receivedAt")
                .flatMap(
                        clock -> Members.scalar(event, clock)
                                .filter(text -> !text.isBlank())
                                .map(text -> Times.written(text, clock))
                                .stream())
                .findFirst()
                .orElse(raw.receivedAt());
    }

    /** Documentation samples have none; then it is who did what when. */
    String messageId() {
        return Members.id(event, "messageId")
                .orElseGet(() -> Persons.digest(String.join(
                        "\n",
                        userId().orElse(""),
                        anonymousId().orElse(""),
                        at().toString(),
                        event.path("type").asText(""),
                        event.path("event").asText(""),
                        event.path("properties").toString())));
    }

    Optional<String> userId() {
        return Members.id(event, "userId");
    }

    Optional<String> anonymousId() {
        return Members.id(event, "anonymousId");
    }

    Optional<String> email() {
        return Stream.of(event.path("traits"), event.path("context").path("traits"), event.path("properties"))
                .flatMap(place -> Persons.email(place, "email").stream())
                .findFirst()
                .or(() -> Persons.email(event, "userId"));
    }

    Statement statement(FactKind kind, String id) {
        return new Statement(new FactId(kind, id), stamp());
    }

    Stamp stamp() {
        return new Stamp(at(), messageId());
    }

    /** Who it is, as far as it can be told, and what brought them. */
    Statement named(Statement statement) {
        if (userId().isEmpty() && anonymousId().isEmpty()) {
            throw RejectedEventException.missing("anonymousId");
        }
        anonymousId().ifPresent(id -> statement.say(Property.VISITOR, id));
        userId().ifPresent(id -> statement.say(new Slot(Property.CONTACT, id), "true"));
        statement.say(Property.EMAIL, email());
        JsonNode campaign = event.path("context").path("campaign");
        statement.say(Property.SOURCE, label(campaign, "source"));
        statement.say(Property.CAMPAIGN, label(campaign, "name"));
        return statement;
    }

    static Optional<String> label(JsonNode parent, String member) {
        return Members.scalar(parent, member).map(Texts::label);
    }
}
