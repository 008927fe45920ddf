package io.boussole.metrics.decoding.outreach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What Outreach says around the attributes that changed. */
final class OutreachEnvelope {
    private final ObjectNode event;
    private final RawEvent raw;

    OutreachEnvelope(ObjectNode event, RawEvent raw) {
        this.event = event;
        this.raw = raw;
    }

    /** {@code resource.action}. */
    String eventName() {
        return Members.scalar(event.path("meta"), "eventName")
                .map(String::strip)
                .orElseThrow(() -> RejectedEventException.missing("meta.eventName"));
    }

    String resource() {
        return eventName().split("\\.", -1)[0];
    }

    String action() {
        String[] parts = eventName().split("\\.", -1);
        return parts.length == 2 ? parts[1].toLowerCase(Locale.ROOT) : "";
    }

    String id() {
        return Members.id(event.path("data"), "id").orElseThrow(() -> RejectedEventException.missing("data.id"));
    }

    JsonNode attributes() {
        return event.path("data").path("attributes");
    }

    /** {@code deliveredAt} is when the event was sent to us, which may be minutes after it happened: it is the last resort. */
    Instant time() {
        return Stream.of("updatedAt", "createdAt")
                .flatMap(member -> time(attributes(), member).stream())
                .findFirst()
                .orElseGet(this::delivered);
    }

    Instant delivered() {
        return time(event.path("meta"), "deliveredAt").orElse(raw.receivedAt());
    }

    /** The identifier at the other end of a relationship, which stands bare or, as JSON:API has it, in {@code data}. */
    Optional<String> related(String name) {
        JsonNode related = event.path("data").path("relationships").path(name);
        return Members.id(related.path("data"), "id").or(() -> Members.id(related, "id"));
    }

    private static Optional<Instant> time(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .filter(text -> !text.isBlank())
                .map(text -> Times.written(text.strip(), member));
    }
}
