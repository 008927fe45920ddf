package io.boussole.metrics.decoding.zoho;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What a notification says of one record.
 *
 * @param id of 19 digits, which no number of JavaScript holds
 * @param operation {@code insert}, {@code update} or {@code delete}, and older words for the same
 * @param values the fields that are said; nothing where the channel says none
 * @param readBack whether we asked for the record: then it says how the record is, and not since when
 */
record ZohoRecord(String id, String operation, JsonNode values, Instant at, boolean readBack, RawEvent raw) {
    static List<ZohoRecord> all(ObjectNode body, RawEvent raw) {
        String operation = Members.scalar(body, "operation")
                .map(String::strip)
                .orElseThrow(() -> RejectedEventException.missing("operation"));
        Instant at = body.hasNonNull("server_time")
                ? Times.epoch(body.path("server_time"), ChronoUnit.MILLIS, "server_time")
                : raw.receivedAt();
        boolean readBack = body.path("readBack").asBoolean(false);
        List<ZohoRecord> records = new ArrayList<>();
        for (JsonNode id : body.path("ids")) {
            Members.idElement(id, "ids")
                    .map(text -> new ZohoRecord(text, checked(operation), values(body, text), at, readBack, raw))
                    .ifPresent(records::add);
        }
        return records;
    }

    private static String checked(String operation) {
        return switch (operation) {
            case "insert", "create" -> "insert";
            case "update", "edit" -> "update";
            case "delete" -> operation;
            default -> throw RejectedEventException.unknownType(operation);
        };
    }

    private static JsonNode values(JsonNode body, String id) {
        for (JsonNode affected : body.path("affected_values")) {
            if (Members.id(affected, "record_id").filter(id::equals).isPresent()) {
                return affected.path("values");
            }
        }
        return MissingNode.getInstance();
    }

    boolean isInsertion() {
        return operation.equals("insert");
    }

    Statement about(FactKind kind) {
        Lifecycle lifecycle = operation.equals("delete") ? Lifecycle.DELETED : Lifecycle.PRESENT;
        Statement statement =
                new Statement(new FactId(kind, id), Stamp.of(at)).say(Slot.of(Property.LIFECYCLE), lifecycle.at(at));
        if (isInsertion()) {
            statement.say(Property.CREATION_EVENT, at);
        }
        value("Created_Time")
                .map(text -> time(text, "Created_Time"))
                .ifPresent(created -> statement.say(Property.CREATED_AT, created));
        return statement;
    }

    /** A scalar, or what a reference to another record calls it: its identifier. */
    Optional<String> value(String field) {
        JsonNode value = values.path(field);
        return (value.isObject() ? Members.id(value, "id") : Members.scalar(value))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    void say(Statement statement, String field, Property property, BinaryOperator<String> reading) {
        if (values.has(field)) {
            statement.say(
                    property,
                    value(field).map(text -> reading.apply(text, field)).orElse(""));
        }
    }

    void label(Statement statement, String field, Property property) {
        say(statement, field, property, (text, name) -> Texts.label(text));
    }

    void time(Statement statement, String field, Property property) {
        say(statement, field, property, this::time);
    }

    String time(String text, String field) {
        return Days.written(text, raw.settings().timeZone(), field);
    }

    void link(Statement statement, String field, Property property) {
        value(field).map(Texts::label).ifPresent(other -> statement.say(new Slot(property, other), "true"));
    }

    /** That the record took this value now: it is new, or the value is among those that changed. */
    void entered(Statement statement, String field, Property property) {
        if (readBack) {
            return;
        }
        value(field).ifPresent(text -> statement.since(Slot.of(property), at, Texts.label(text)));
    }
}
