package io.boussole.metrics.decoding.cloudevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of each type of event, and an event that follows it. */
final class EventSchemas {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EventSchemas() {}

    static String schema(EventType type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://boussole.io/events/" + type.shortName() + ".schema.json");
        schema.put("title", type.fullName());
        schema.put("description", type.description());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "Identity of the event within its source");
        text(properties, "source", "Who tells, as a URI or a name");
        properties.putObject("type").putArray("enum").add(type.fullName()).add(type.shortName());
        text(properties, "time", "When it happened, ISO 8601; left out, when it is received")
                .put("format", "date-time");
        text(properties, "subject", "What it is about");
        text(properties, "datacontenttype", "application/json");
        properties.set("data", data(type));
        schema.putArray("required")
                .add("specversion")
                .add("id")
                .add("source")
                .add("type")
                .add("data");
        return write(schema);
    }

    private static ObjectNode data(EventType type) {
        ObjectNode data = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = data.putObject("properties");
        identifier(properties, type.idMember(), "Which fact, by your identifier");
        if (type.isMerge()) {
            ids(properties.putObject(EventType.MERGED_IDS)).put("minItems", 1);
        }
        if (type.isAboutSubscription()) {
            identifier(properties, Vocabulary.SUBSCRIPTION_ID, "Which subscription of the customer");
        }
        type.fields().values().forEach(field -> properties.set(field.name(), property(type, field)));
        type.required().forEach(data.putArray("required")::add);
        return data;
    }

    private static ObjectNode property(EventType type, Field field) {
        ObjectNode property = JSON.createObjectNode().put("description", field.description());
        boolean required = type.required().contains(field.name());
        switch (field.kind()) {
            case TEXT -> types(property, required, "string", "number");
            case AMOUNT -> types(property, required, "string", "number");
            case EMAIL, CURRENCY -> types(property, required, "string");
            case INSTANT -> types(property, required, "string").put("examples", "2027-01-31T09:30:00Z");
            case FLAG -> types(property, required, "boolean");
            case WHOLE -> types(property, required, "integer").put("minimum", 0);
            case WORD -> words(property, field, required);
            case LINKS -> ids(property);
            case TOOL_IDS ->
                property.put("type", "object")
                        .putObject("additionalProperties")
                        .putArray("type")
                        .add("string")
                        .add("integer");
        }
        return fixed(property);
    }

    private static ObjectNode fixed(ObjectNode property) {
        if (property.has("examples")) {
            String example = property.get("examples").asText();
            property.putArray("examples").add(example);
        }
        return property;
    }

    private static void words(ObjectNode property, Field field, boolean required) {
        var words = property.putArray("enum");
        field.words().forEach(words::add);
        if (!required) {
            words.addNull();
        }
    }

    private static ObjectNode types(ObjectNode property, boolean required, String... types) {
        var array = property.putArray("type");
        List.of(types).forEach(array::add);
        if (!required) {
            array.add("null");
        }
        return property;
    }

    private static ObjectNode ids(ObjectNode property) {
        property.put("type", "array").put("maxItems", 500);
        property.putObject("items").putArray("type").add("string").add("integer");
        return property;
    }

    private static void identifier(ObjectNode properties, String name, String description) {
        properties
                .putObject(name)
                .put("description", description)
                .put("maxLength", 200)
                .putArray("type")
                .add("string")
                .add("integer");
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    /** A whole event, as a sender would write it. */
    static String example(EventType type) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + type.shortName() + "-1\",\"source\":\"my-tool\",\"type\":\""
                + type.fullName() + "\",\"time\":\"2027-01-18T09:30:00Z\",\"data\":" + exampleData(type) + "}";
    }

    private static String exampleData(EventType type) {
        return switch (type) {
            case DEAL_CREATED ->
                "{\"id\":\"D-17\",\"name\":\"Licences\",\"stage\":\"qualified\",\"amount\":\"6000.00\",\"currency\":\"EUR\","
                        + "\"owner\":\"lea\",\"source\":\"cold-email\",\"contactIds\":[\"C-4\"]}";
            case DEAL_CHANGED ->
                "{\"id\":\"D-17\",\"status\":\"won\",\"wonAt\":\"2027-01-18T09:30:00Z\",\"amount\":\"5400.00\"}";
            case DEAL_DELETED, DEAL_RESTORED -> "{\"id\":\"D-17\"}";
            case DEAL_MERGED -> "{\"id\":\"D-17\",\"mergedIds\":[\"D-18\"]}";
            case CONTACT_CREATED -> "{\"id\":\"C-4\",\"email\":\"jo@example.com\",\"source\":\"webinar\"}";
            case CONTACT_CHANGED -> "{\"id\":\"C-4\",\"lifecycleStage\":\"mql\",\"mqlAt\":\"2027-01-18T09:30:00Z\"}";
            case CONTACT_DELETED -> "{\"id\":\"C-4\"}";
            case CONTACT_MERGED -> "{\"id\":\"C-4\",\"mergedIds\":[\"C-5\"]}";
            case COMPANY_CHANGED ->
                "{\"id\":\"O-2\",\"name\":\"Exemple SA\",\"domain\":\"example.com\",\"country\":\"FR\"}";
            case COMPANY_DELETED -> "{\"id\":\"O-2\"}";
            case MEETING_BOOKED ->
                "{\"id\":\"M-9\",\"email\":\"jo@example.com\",\"startsAt\":\"2027-01-21T13:00:00Z\",\"owner\":\"lea\","
                        + "\"source\":\"cold-email\",\"dealIds\":[\"D-17\"]}";
            case MEETING_HELD -> "{\"id\":\"M-9\",\"qualified\":true}";
            case MEETING_MISSED, MEETING_CANCELLED, MEETING_QUALIFIED -> "{\"id\":\"M-9\"}";
            case MEETING_RESCHEDULED -> "{\"id\":\"M-9\",\"startsAt\":\"2027-01-22T13:00:00Z\"}";
            case MESSAGE_SENT ->
                "{\"id\":\"E-33\",\"medium\":\"email\",\"email\":\"jo@example.com\",\"sequence\":\"q1-cfo\",\"step\":\"2\","
                        + "\"owner\":\"lea\"}";
            case MESSAGE_REPLIED -> "{\"id\":\"E-33\",\"automaticReply\":false,\"replyTone\":\"positive\"}";
            case MESSAGE_DELIVERED,
                    MESSAGE_OPENED,
                    MESSAGE_CLICKED,
                    MESSAGE_BOUNCED,
                    MESSAGE_UNSUBSCRIBED,
                    MESSAGE_COMPLAINED -> "{\"id\":\"E-33\"}";
            case CALL_MADE ->
                "{\"id\":\"K-5\",\"direction\":\"outbound\",\"durationSeconds\":240,\"connected\":true,"
                        + "\"email\":\"jo@example.com\",\"owner\":\"lea\"}";
            case TASK_CREATED ->
                "{\"id\":\"T-8\",\"taskType\":\"call back\",\"contactIds\":[\"C-4\"],\"owner\":\"lea\"}";
            case TASK_COMPLETED -> "{\"id\":\"T-8\"}";
            case FORM_SUBMITTED -> "{\"form\":\"demo\",\"email\":\"jo@example.com\",\"visitor\":\"b-71\"}";
            case PAGE_VISITED -> "{\"page\":\"/cases/acme\",\"pageType\":\"CASE_STUDY\",\"visitor\":\"b-71\"}";
            case CONTENT_ENGAGED -> "{\"page\":\"guide.pdf\",\"engagement\":\"DOWNLOAD\",\"visitor\":\"b-71\"}";
            case SUBSCRIPTION_CHANGED ->
                "{\"customerId\":\"A-1\",\"subscriptionId\":\"S-1\",\"mrr\":\"450.00\",\"currency\":\"EUR\","
                        + "\"subscriptionStatus\":\"active\"}";
            case SUBSCRIPTION_ENDED -> "{\"customerId\":\"A-1\",\"subscriptionId\":\"S-1\",\"churnReason\":\"price\"}";
            case PAYMENT_RECEIVED ->
                "{\"id\":\"INV-12\",\"amount\":\"540.00\",\"currency\":\"EUR\",\"customerId\":\"A-1\"}";
            case PAYMENT_REFUNDED -> "{\"id\":\"INV-12\",\"refunded\":\"40.00\",\"currency\":\"EUR\"}";
            case PERSON_ERASED -> "{\"contactId\":\"C-4\"}";
        };
    }

    /** The part of the page of documentation that lists every type. */
    static String page() {
        StringBuilder page = new StringBuilder();
        for (EventType type : EventType.values()) {
            page.append("\n### ").append(type.shortName()).append("\n\n");
            page.append(type.description())
                    .append(". [Schema](../events/")
                    .append(type.shortName())
                    .append(".schema.json)\n\n");
            page.append("Required: ").append(code(type.required()));
            List<String> others = new ArrayList<>(type.fields().keySet());
            others.removeAll(type.required());
            if (!others.isEmpty()) {
                page.append("; may have: ").append(code(others));
            }
            page.append(".\n\n```sh\ncurl -sS \"$WEBHOOK_URL\" -H \"Authorization: Bearer $SECRET\" \\\n")
                    .append("  -H 'Content-Type: application/cloudevents+json' \\\n  -d '")
                    .append(example(type))
                    .append("'\n```\n");
        }
        return page.toString();
    }

    private static String code(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }

    private static String write(ObjectNode schema) {
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
