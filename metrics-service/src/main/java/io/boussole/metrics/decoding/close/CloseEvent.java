package io.boussole.metrics.decoding.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Days;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One event of Close's log. Updates are consolidated before they are sent, so the object is as it was at the last of them: {@code
 * date_updated} of the event. That time is in UTC, without saying so.
 */
final class CloseEvent {
    private final JsonNode event;
    private final RawEvent raw;

    CloseEvent(ObjectNode body, RawEvent raw) {
        this.event = body.path("event");
        this.raw = raw;
        if (!event.isObject()) {
            throw RejectedEventException.missing("event");
        }
    }

    String objectType() {
        return text("object_type").orElseThrow(() -> RejectedEventException.missing("event.object_type"));
    }

    String action() {
        return text("action").orElseThrow(() -> RejectedEventException.missing("event.action"));
    }

    /** Which object it is; one published sample has another identifier in the object itself, and this one in the address called. */
    String objectId() {
        return Members.id(event, "object_id")
                .or(() -> Members.id(data(), "id"))
                .orElseThrow(() -> RejectedEventException.missing("event.object_id"));
    }

    JsonNode data() {
        return event.path("data");
    }

    JsonNode meta() {
        return event.path("meta");
    }

    boolean isDeletion() {
        return action().equals("deleted");
    }

    boolean isCreation() {
        return action().equals("created");
    }

    Stamp stamp() {
        String time = text("date_updated")
                .or(() -> text("date_created"))
                .orElseThrow(() -> RejectedEventException.missing("event.date_created"));
        return new Stamp(
                Times.written(time, "event.date_created"),
                text("id").map(Texts::label).orElse(""));
    }

    /** Whether the event says that this member changed, or the object is new. */
    boolean hasChanged(String member) {
        return isCreation() || changed().contains(member);
    }

    private Set<String> changed() {
        Set<String> names = new HashSet<>();
        for (JsonNode name : event.path("changed_fields")) {
            Members.scalar(name).ifPresent(names::add);
        }
        return names;
    }

    /** A statement about the object, which says already whether it is there. */
    Statement about(FactKind kind) {
        Stamp stamp = stamp();
        Statement statement = new Statement(new FactId(kind, objectId()), stamp);
        Lifecycle lifecycle = isDeletion() ? Lifecycle.DELETED : Lifecycle.PRESENT;
        return statement.say(Slot.of(Property.LIFECYCLE), lifecycle.at(stamp.at()));
    }

    Optional<String> value(String member) {
        return Members.scalar(data(), member).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A member that is absent says nothing, a null one says cleared. */
    void say(Statement statement, String member, Property property, UnaryOperator<String> reading) {
        if (!data().path(member).isMissingNode()) {
            statement.say(property, value(member).map(reading).orElse(""));
        }
    }

    void label(Statement statement, String member, Property property) {
        say(statement, member, property, Texts::label);
    }

    /** Days are the organization's, times say their zone or are in UTC. */
    void time(Statement statement, String member, Property property) {
        say(statement, member, property, text -> instant(text, member));
    }

    Optional<String> instant(String member) {
        return value(member).map(text -> instant(text, member));
    }

    private String instant(String text, String member) {
        return text.indexOf('T') < 0
                ? Days.written(text, raw.settings().timeZone(), member)
                : Times.written(text, member).toString();
    }

    void link(Statement statement, String member, Property property) {
        Members.id(data(), member).ifPresent(id -> statement.say(new Slot(property, id), "true"));
    }

    Optional<String> option(String name) {
        return raw.settings().option(name);
    }

    private Optional<String> text(String member) {
        return Members.scalar(event, member).map(String::strip).filter(text -> !text.isEmpty());
    }
}
