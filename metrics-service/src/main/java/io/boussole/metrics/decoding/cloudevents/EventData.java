package io.boussole.metrics.decoding.cloudevents;

import static io.boussole.metrics.decoding.cloudevents.CloudEventDecoder.isAbsent;
import static io.boussole.metrics.decoding.cloudevents.CloudEventDecoder.pointer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.vocabulary.FactWriter;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.Values;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data of an event of one type. */
final class EventData {
    private static final int MOST_LINKS = 500;

    private final EventType type;
    private final ObjectNode data;
    private final ZoneId zone;

    EventData(EventType type, ObjectNode data, ZoneId zone) {
        this.type = type;
        this.data = data;
        this.zone = zone;
    }

    List<FactChange> changes(Envelope envelope) {
        type.required().forEach(this::requirePresent);
        FactId fact = new FactId(type.kind(), id(envelope));
        if (type.isMerge()) {
            data.fieldNames().forEachRemaining(this::requireKnown);
            return Merges.changes(fact, absorbed(fact), envelope.time());
        }
        FactWriter writer = new FactWriter(fact, envelope.time(), envelope.ownId());
        if (type.isAboutSubscription() && !isAbsent(data.path(Vocabulary.SUBSCRIPTION_ID))) {
            writer.subscription(identifier(Vocabulary.SUBSCRIPTION_ID));
        }
        data.fields().forEachRemaining(member -> say(writer, member));
        type.finish(writer);
        return writer.changes();
    }

    private String id(Envelope envelope) {
        return type.isItsOwnFact() && isAbsent(data.path(type.idMember()))
                ? envelope.ownId()
                : identifier(type.idMember());
    }

    private SortedMap<String, Boolean> absorbed(FactId survivor) {
        SortedMap<String, Boolean> absorbed = new TreeMap<>();
        String at = pointer(EventType.MERGED_IDS);
        for (String id : identifiers(data.path(EventType.MERGED_IDS), at)) {
            if (!id.equals(survivor.id())) {
                absorbed.put(id, false);
            }
        }
        if (absorbed.isEmpty()) {
            throw RejectedEventException.invalid(at);
        }
        return absorbed;
    }

    private void requirePresent(String member) {
        JsonNode node = data.path(member);
        if (isAbsent(node) || (node.isTextual() && node.textValue().isBlank())) {
            throw RejectedEventException.missing(pointer(member));
        }
    }

    private void requireKnown(String member) {
        if (!isEnvelopeOfFact(member)) {
            throw RejectedEventException.unknownMember(pointer(Texts.label(member)));
        }
    }

    /** Members that say which fact it is rather than what is so of it. */
    private boolean isEnvelopeOfFact(String member) {
        return member.equals(type.idMember())
                || (type.isMerge() && member.equals(EventType.MERGED_IDS))
                || (type.isAboutSubscription() && member.equals(Vocabulary.SUBSCRIPTION_ID));
    }

    private void say(FactWriter writer, Map.Entry<String, JsonNode> member) {
        @Nullable Field field = type.fields().get(member.getKey());
        if (field == null) {
            requireKnown(member.getKey());
            return;
        }
        String at = pointer(member.getKey());
        JsonNode node = member.getValue();
        switch (field.kind()) {
            case LINKS -> identifiers(node, at).forEach(id -> writer.link(field, id, true));
            case TOOL_IDS -> toolIds(writer, field, node, at);
            default -> writer.say(field, Values.read(field, scalar(field, node, at), zone, at));
        }
    }

    private void toolIds(FactWriter writer, Field field, JsonNode node, String at) {
        if (!node.isObject() || node.size() > MOST_LINKS) {
            throw RejectedEventException.invalid(at);
        }
        node.fields().forEachRemaining(entry -> {
            String tool = Values.id(entry.getKey(), at);
            writer.toolId(field, tool, elementId(entry.getValue(), at + "/" + tool));
        });
    }

    /** Text, and a number where one is meant or the value is a name; null clears. */
    private static String scalar(Field field, JsonNode node, String at) {
        if (node.isNull()) {
            return "";
        }
        boolean fits = switch (field.kind()) {
            case FLAG -> node.isBoolean();
            case AMOUNT, TEXT -> node.isTextual() || node.isNumber();
            case WHOLE -> node.isNumber();
            default -> node.isTextual();
        };
        if (!fits) {
            throw RejectedEventException.invalid(at);
        }
        try {
            return Members.scalar(node).orElse("");
        } catch (RejectedEventException implausible) {
            throw RejectedEventException.invalid(at);
        }
    }

    private String identifier(String member) {
        return elementId(data.path(member), pointer(member));
    }

    private static List<String> identifiers(JsonNode node, String at) {
        if (!(node instanceof ArrayNode array) || array.size() > MOST_LINKS) {
            throw RejectedEventException.invalid(at);
        }
        List<String> ids = new java.util.ArrayList<>();
        for (int element = 0; element < array.size(); element++) {
            ids.add(elementId(array.get(element), at + "/" + element));
        }
        return ids;
    }

    private static String elementId(JsonNode node, String at) {
        try {
            return Members.idElement(node, at).orElseThrow(() -> RejectedEventException.missing(at));
        } catch (RejectedEventException wrong) {
            throw isAbsent(node) ? RejectedEventException.missing(at) : RejectedEventException.invalid(at);
        }
    }
}
