package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a closed list of names. */
record EnumShape(Map<String, Object> constants) implements Shape {

    static EnumShape of(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
        return new EnumShape(constants);
    }

    @Override
    public @Nullable Object read(JsonNode node, Pointer at, Faults faults) {
        if (node.isNull()) {
            return null;
        }
        Object constant = node.isTextual() ? constants.get(node.textValue()) : null;
        if (constant == null) {
            String known = String.join(", ", constants.keySet());
            faults.add(at, "UNKNOWN_VALUE", "One of " + known + " stands here", "On attend ici l'un de : " + known);
        }
        return constant;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        constants.keySet().forEach(schema.putArray("enum")::add);
        return schema;
    }
}
