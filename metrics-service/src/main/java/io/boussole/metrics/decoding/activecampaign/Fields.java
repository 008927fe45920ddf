package io.boussole.metrics.decoding.activecampaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.metrics.decoding.Days;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The fields of a delivery by their names in brackets, whether they came as a form or as JSON, nested or flat. Times with an offset stand
 * beside the same without; those without are the account's.
 */
final class Fields {
    private static final int DEEPEST = 6;

    private final Map<String, String> fields = new TreeMap<>();
    private final RawEvent raw;

    Fields(ObjectNode body, RawEvent raw) {
        this.raw = raw;
        body.fields().forEachRemaining(member -> add(member.getKey(), member.getValue(), 0));
    }

    private void add(String name, JsonNode value, int depth) {
        if (value.isObject() && depth < DEEPEST) {
            value.fields().forEachRemaining(part -> add(name + "[" + part.getKey() + "]", part.getValue(), depth + 1));
        } else if (value.isArray() && depth < DEEPEST) {
            for (int index = 0; index < value.size(); index++) {
                add(name + "[" + index + "]", value.path(index), depth + 1);
            }
        } else {
            fields.put(name, Members.scalar(value).map(String::strip).orElse(""));
        }
    }

    boolean isSaid(String name) {
        return fields.containsKey(name);
    }

    /** A field that is not empty. */
    Optional<String> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    /** An identifier; zero says that there is none. */
    Optional<String> id(String name) {
        return value(name)
                .flatMap(id -> Members.idElement(TextNode.valueOf(id), name))
                .filter(id -> !id.equals("0"));
    }

    String requiredId(String name) {
        return id(name).orElseThrow(() -> RejectedEventException.missing(name));
    }

    /** Whether the delivery names this among the fields that changed, in whatever place of the list. */
    boolean hasChanged(String field) {
        return fields.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith("updated_fields[")
                        && entry.getValue().equals(field));
    }

    /** The second of the event, by the account's clock with its offset. */
    Stamp stamp() {
        return Stamp.of(value("date_time")
                .map(text -> Instant.parse(time(text, "date_time")))
                .orElse(raw.receivedAt()));
    }

    /** A time whose twin {@code name_iso} says its offset. */
    Optional<String> time(String name) {
        String twin = name.endsWith("]") ? name.substring(0, name.length() - 1) + "_iso]" : name + "_iso";
        return instant(twin).or(() -> instant(name));
    }

    private Optional<String> instant(String name) {
        return value(name).map(text -> time(text, name)).filter(text -> !text.isEmpty());
    }

    private String time(String text, String name) {
        return Days.written(text, raw.settings().timeZone(), name);
    }

    Optional<String> either(String first, String second) {
        return value(first).or(() -> value(second)).map(Texts::label);
    }

    void say(Statement statement, String name, Property property, BinaryOperator<String> reading) {
        if (isSaid(name)) {
            statement.say(
                    property, value(name).map(text -> reading.apply(text, name)).orElse(""));
        }
    }

    void label(Statement statement, String name, Property property) {
        say(statement, name, property, (text, field) -> Texts.label(text));
    }

    void link(Statement statement, String name, Property property) {
        id(name).ifPresent(id -> statement.say(new Slot(property, id), "true"));
    }
}
