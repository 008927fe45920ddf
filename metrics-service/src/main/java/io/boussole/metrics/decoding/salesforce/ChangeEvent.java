package io.boussole.metrics.decoding.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The payload of a change event. The Pub/Sub API sends every field and nulls for those that did not change, the others only what did; so a
 * null says that a field was cleared only where the header names it.
 */
final class ChangeEvent {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,30}");
    private static final Pattern BITS = Pattern.compile("(?:\\d{1,4}-)?0x[0-9A-Fa-f]{1,200}");
    private static final Set<String> SCALAR_WRAPPERS = Set.of("string", "long", "int", "double", "boolean");

    private final ObjectNode payload;
    private final JsonNode header;
    private final RawEvent raw;

    ChangeEvent(ObjectNode payload, RawEvent raw) {
        this.payload = payload;
        this.header = payload.path(ChangeEventDecoder.HEADER);
        this.raw = raw;
    }

    Optional<String> header(String member) {
        return ChangeEventDecoder.scalar(header, member);
    }

    String entity() {
        return header("entityName").orElseThrow(() -> RejectedEventException.missing("entityName"));
    }

    /** Several records that one statement changed alike come as one event. */
    List<String> recordIds() {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : header.path("recordIds")) {
            Members.idElement(id, "recordIds").map(SalesforceId::of).ifPresent(ids::add);
        }
        header("recordId").map(SalesforceId::of).filter(id -> !ids.contains(id)).ifPresent(ids::add);
        return ids;
    }

    List<SalesforceRecord> records(SalesforceRecord.Verb verb) {
        List<String> ids = recordIds();
        if (ids.isEmpty()) {
            throw RejectedEventException.missing("recordIds");
        }
        Map<String, String> fields = verb == SalesforceRecord.Verb.DELETE ? Map.of() : fields();
        Set<String> changed = changed(verb, fields);
        Stamp stamp = new Stamp(at(), rank());
        String entity = entity();
        return ids.stream()
                .map(id -> new SalesforceRecord(entity, id, verb, fields, changed, stamp, raw.settings()))
                .toList();
    }

    private Instant at() {
        return header("commitTimestamp").isPresent()
                ? Times.epoch(header.path("commitTimestamp"), ChronoUnit.MILLIS, "commitTimestamp")
                : raw.receivedAt();
    }

    /** Text that sorts as the numbers do: commits of one millisecond, and changes of one commit. */
    private String rank() {
        return padded("commitNumber", 24) + "." + padded("sequenceNumber", 10);
    }

    private String padded(String member, int width) {
        String digits =
                header(member).filter(text -> DIGITS.matcher(text).matches()).orElse("");
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private Set<String> changed(SalesforceRecord.Verb verb, Map<String, String> fields) {
        Set<String> named = names("changedFields");
        return verb == SalesforceRecord.Verb.UPDATE && !named.isEmpty() ? named : fields.keySet();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        payload.fields().forEachRemaining(member -> {
            if (!member.getKey().equals(ChangeEventDecoder.HEADER)) {
                add(fields, member.getKey(), unwrapped(member.getValue()));
            }
        });
        cleared().forEach(name -> fields.putIfAbsent(name, ""));
        // What differs from before is no value.
        names("diffFields").forEach(fields::remove);
        return fields;
    }

    private void add(Map<String, String> fields, String name, JsonNode value) {
        if (value.isObject()) {
            value.fields()
                    .forEachRemaining(part -> Members.scalar(unwrapped(part.getValue()))
                            .ifPresent(text -> fields.put(name + "." + part.getKey(), text)));
        } else if (value.isNull()) {
            if (!tellsWhatChanged()
                    && header("changeType").filter("UPDATE"::equals).isPresent()) {
                fields.put(name, "");
            }
        } else {
            Members.scalar(value).ifPresent(text -> fields.put(name, text));
        }
    }

    /** Newer headers name what changed; older ones leave out the members that did not, so that a null in them is a change. */
    private boolean tellsWhatChanged() {
        return header.path("changedFields").isArray()
                || header.path("nulledFields").isArray();
    }

    /** Where the header lists what was set to null, that list; else what it says changed and gives no value for. */
    private Set<String> cleared() {
        if (header.path("nulledFields").isArray()) {
            return names("nulledFields");
        }
        return names("changedFields");
    }

    /** A relay that does not decode the lists passes on bits, which name nothing without the schema: then values alone tell. */
    private Set<String> names(String list) {
        Set<String> names = new HashSet<>();
        for (JsonNode name : header.path(list)) {
            Members.scalar(name).filter(text -> !BITS.matcher(text).matches()).ifPresent(names::add);
        }
        return names;
    }

    /** Some relays write values as the binary format's own JSON does, with the type around them. */
    private static JsonNode unwrapped(JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            String only = value.fieldNames().next();
            return SCALAR_WRAPPERS.contains(only) ? value.path(only) : value;
        }
        return value;
    }
}
