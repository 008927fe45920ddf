package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.ValueKind;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactKind;
import java.util.List;

/** The JSON Schema of mappings, for editors. */
final class MappingSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MappingSchema() {}

    static String text() {
        ObjectNode schema = object("How a connection reads what it receives");
        ObjectNode document = JSON.createObjectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "https://boussole.io/mapping.schema.json");
        document.put("title", "Boussole mapping");
        document.setAll(schema);
        ObjectNode properties = document.putObject("properties");
        properties.putObject("$schema").put("type", "string");
        properties.putObject("description").put("type", "string");
        reference(properties, "events", "path");
        ObjectNode identity =
                properties.putObject("identity").put("type", "array").put("maxItems", 10);
        identity.putObject("items").put("$ref", "#/$defs/reference");
        reference(properties, "time", "time");
        reference(properties, "when", "condition");
        ObjectNode facts = properties
                .putObject("facts")
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 50);
        ArrayNode kinds = facts.putObject("items").putArray("oneOf");
        words(properties.putObject("otherwise"), List.of("IGNORE", "REJECT"));
        document.putArray("required").add("facts");
        ObjectNode definitions = document.putObject("$defs");
        definitions(definitions);
        for (FactKind kind : FactKind.values()) {
            kinds.addObject().put("$ref", "#/$defs/" + kind);
            definitions.set(kind.name(), fact(kind));
        }
        return write(document);
    }

    private static void definitions(ObjectNode definitions) {
        definitions
                .putObject("path")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 300)
                .put("description", "A JSON Pointer (/deal/id) or JSONPath ($.deal.id)");
        definitions.set("reference", orPath(value("constant", "lowerCase")));
        definitions.set("time", orPath(value("format", "zone", "language")));
        definitions.set("text", orPath(value("constant", "default", "lowerCase", "values", "otherwise")));
        definitions.set(
                "number",
                orPath(value("constant", "default", "lowerCase", "values", "otherwise", "decimal", "minorUnits")));
        definitions.set(
                "instant",
                orPath(value("constant", "default", "lowerCase", "values", "otherwise", "format", "zone", "language")));
        definitions.set("condition", condition());
    }

    private static ObjectNode condition() {
        ObjectNode condition = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = condition.putObject("properties");
        place(properties);
        properties.putObject("lowerCase").put("type", "boolean");
        scalar(properties.putObject("equals"));
        scalar(properties
                .putObject("in")
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 100)
                .putObject("items"));
        properties.putObject("matches").put("type", "string").put("maxLength", 200);
        properties.putObject("exists").put("type", "boolean");
        for (String group : List.of("all", "any")) {
            properties
                    .putObject(group)
                    .put("type", "array")
                    .put("minItems", 1)
                    .put("maxItems", 100)
                    .putObject("items")
                    .put("$ref", "#/$defs/condition");
        }
        reference(properties, "not", "condition");
        ArrayNode one = condition.putArray("oneOf");
        for (String test : List.of("equals", "in", "matches", "exists", "all", "any", "not")) {
            one.addObject().putArray("required").add(test);
        }
        return condition;
    }

    private static ObjectNode value(String... members) {
        ObjectNode value = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = value.putObject("properties");
        place(properties);
        List<String> allowed = List.of(members);
        for (String member : allowed) {
            member(properties.putObject(member), member);
        }
        ArrayNode one = value.putArray("oneOf");
        for (String place : List.of("path", "header", "constant")) {
            if (!place.equals("constant") || allowed.contains("constant")) {
                one.addObject().putArray("required").add(place);
            }
        }
        return value;
    }

    private static void member(ObjectNode property, String name) {
        switch (name) {
            case "lowerCase" -> property.put("type", "boolean");
            case "values" ->
                scalar(property.put("type", "object").put("maxProperties", 500).putObject("additionalProperties"));
            case "decimal" -> words(property, List.of(",", "."));
            case "minorUnits" ->
                property.put("type", "integer").put("minimum", 0).put("maximum", 6);
            case "format" ->
                property.put("type", "string")
                        .put("description", "ISO, EPOCH_SECONDS, EPOCH_MILLIS or a pattern such as dd/MM/yyyy");
            case "zone", "language" -> property.put("type", "string");
            default -> scalar(property);
        }
    }

    private static void place(ObjectNode properties) {
        reference(properties, "path", "path");
        words(properties.putObject("from"), List.of("BODY", "EVENT", "ELEMENT"));
        properties.putObject("header").put("type", "string").put("maxLength", 100);
    }

    private static ObjectNode fact(FactKind kind) {
        ObjectNode fact = object("A fact of kind " + kind);
        ObjectNode properties = fact.putObject("properties");
        properties.putObject("kind").put("const", kind.name());
        reference(properties, "each", "path");
        reference(properties, "when", "condition");
        reference(properties, "id", "reference");
        reference(properties, "time", "time");
        reference(properties, "deleted", "condition");
        reference(properties, "subscription", "reference");
        ObjectNode said =
                properties.putObject("properties").put("type", "object").put("additionalProperties", false);
        ObjectNode fields = said.putObject("properties");
        Vocabulary.of(kind).values().forEach(field -> field(fields, field));
        fact.putArray("required").add("kind");
        return fact;
    }

    private static void field(ObjectNode fields, Field field) {
        ObjectNode node = fields.putObject(field.name()).put("description", field.description());
        if (field.kind() == ValueKind.TOOL_IDS) {
            node.put("type", "object").putObject("additionalProperties").put("$ref", "#/$defs/text");
            return;
        }
        node.put(
                "$ref",
                "#/$defs/"
                        + switch (field.kind()) {
                            case AMOUNT, WHOLE -> "number";
                            case INSTANT -> "instant";
                            default -> "text";
                        });
    }

    private static ObjectNode object(String description) {
        return JSON.createObjectNode()
                .put("description", description)
                .put("type", "object")
                .put("additionalProperties", false);
    }

    private static ObjectNode orPath(ObjectNode value) {
        ObjectNode either = JSON.createObjectNode();
        ArrayNode one = either.putArray("oneOf");
        one.addObject().put("$ref", "#/$defs/path");
        one.add(value);
        return either;
    }

    private static void reference(ObjectNode properties, String name, String definition) {
        properties.putObject(name).put("$ref", "#/$defs/" + definition);
    }

    private static void words(ObjectNode property, List<String> words) {
        ArrayNode allowed = property.putArray("enum");
        words.forEach(allowed::add);
    }

    private static void scalar(ObjectNode property) {
        property.putArray("type").add("string").add("number").add("boolean");
    }

    private static String write(ObjectNode schema) {
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
