package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text, a number, a boolean, or a list of them. */
enum AnyScalarShape implements Shape {
    INSTANCE;

    @Override
    public @Nullable Object read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isArray()) {
            return single(node, at, faults);
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            Object value = single(node.get(index), at.item(index), faults);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean").add("array");
        schema.putObject("items").putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    private static @Nullable Object single(JsonNode node, Pointer at, Faults faults) {
        if (node.isContainerNode()) {
            Shape.refuse(node, at, faults, "A value or a list of values", "une valeur ou une liste de valeurs");
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.textValue();
    }
}
