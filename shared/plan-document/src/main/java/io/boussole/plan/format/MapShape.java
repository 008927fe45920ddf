package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.util.Map;
import java.util.TreeMap;

/** Values under names of the writer's own. Absent, it reads as empty. */
record MapShape(Shape value) implements Shape {

    @Override
    public Map<String, Object> read(JsonNode node, Pointer at, Faults faults) {
        Map<String, Object> values = new TreeMap<>();
        if (!node.isObject() && !node.isNull()) {
            Shape.refuse(node, at, faults, "An object", "un objet");
        }
        node.properties().forEach(entry -> {
            Object read = value.read(entry.getValue(), at.member(entry.getKey()), faults);
            if (read != null) {
                values.put(entry.getKey(), read);
            }
        });
        return values;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Shape.ofType("object");
        schema.set("additionalProperties", value.schema());
        return schema;
    }

    /** By name: the writer's own order is not kept. */
    @Override
    public JsonNode inOrder(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> byName = new TreeMap<>();
        node.properties().forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
        byName.forEach(ordered::set);
        return ordered;
    }
}
