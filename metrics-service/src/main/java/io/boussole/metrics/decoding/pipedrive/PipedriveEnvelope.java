package io.boussole.metrics.decoding.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What both versions of a Pipedrive body say around a record, each with its own members. */
final class PipedriveEnvelope {
    private final ObjectNode event;
    private final JsonNode meta;

    PipedriveEnvelope(ObjectNode event) {
        this.event = event;
        this.meta = event.path("meta");
        if (!meta.isObject()) {
            throw RejectedEventException.missing("meta");
        }
    }

    /** Version 1 repeats action and object as {@code updated.deal}. */
    String entity() {
        return Members.scalar(meta, "entity")
                .or(() -> Members.scalar(meta, "object"))
                .or(() -> fromEventName(1))
                .orElseThrow(() -> RejectedEventException.missing("meta.entity"));
    }

    String action() {
        return Members.scalar(meta, "action")
                .or(() -> fromEventName(0))
                .orElseThrow(() -> RejectedEventException.missing("meta.action"));
    }

    Optional<JsonNode> record() {
        return object("data").or(() -> object("current"));
    }

    Optional<JsonNode> previous() {
        return object("previous");
    }

    /** In version 2 {@code meta.id} is the delivery's, in version 1 the record's. */
    String entityId() {
        return record().flatMap(record -> Members.id(record, "id"))
                .or(() -> Members.id(meta, "entity_id"))
                .or(() -> previous().flatMap(previous -> Members.id(previous, "id")))
                .or(() -> isVersion1() ? Members.id(meta, "id") : Optional.empty())
                .orElseThrow(() -> RejectedEventException.missing("data.id"));
    }

    Optional<String> mergedInto() {
        return Members.id(meta, "merged_to_id");
    }

    /** Version 1 has no member for it: what was merged into the current record is the previous one. */
    Optional<String> mergedFrom() {
        return Members.id(meta, "merged_from_id").or(() -> {
            boolean merged = action().equals("merged");
            return merged ? previous().flatMap(previous -> Members.id(previous, "id")) : Optional.empty();
        });
    }

    /** One body carries up to three units; the finest says which of two changes came first. */
    Instant time() {
        if (meta.hasNonNull("timestamp_micro")) {
            return Times.epoch(meta.path("timestamp_micro"), ChronoUnit.MICROS, "meta.timestamp_micro");
        }
        JsonNode timestamp = meta.path("timestamp");
        if (timestamp.isTextual()) {
            return Times.written(timestamp.textValue(), "meta.timestamp");
        }
        if (timestamp.isNumber()) {
            return Times.epoch(timestamp, ChronoUnit.SECONDS, "meta.timestamp");
        }
        return record().flatMap(record -> Members.scalar(record, "update_time"))
                .map(text -> Times.written(text, "update_time"))
                .orElseThrow(() -> RejectedEventException.missing("meta.timestamp"));
    }

    /** Keeps the values of one body together where two bodies carry one instant. */
    String rank() {
        return isVersion1() ? "" : Members.id(meta, "id").orElse("");
    }

    private boolean isVersion1() {
        return meta.path("entity").isMissingNode();
    }

    private Optional<JsonNode> object(String member) {
        return Optional.of(event.path(member)).filter(JsonNode::isObject);
    }

    private Optional<String> fromEventName(int part) {
        return Members.scalar(event, "event")
                .map(name -> name.split("\\.", -1))
                .filter(parts -> parts.length == 2)
                .map(parts -> parts[part]);
    }
}
