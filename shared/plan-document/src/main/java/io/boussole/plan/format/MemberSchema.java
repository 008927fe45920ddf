package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.InPeriod;
import io.boussole.plan.document.RefersTo;
import java.lang.reflect.RecordComponent;

/** What JSON Schema says of a member of a part: its shape, that it may be left empty, and what it refers to. */
final class MemberSchema {
    private MemberSchema() {}

    static ObjectNode of(RecordComponent component, Shape shape) {
        ObjectNode schema = shape.schema();
        RefersTo reference = component.getAnnotation(RefersTo.class);
        if (reference != null) {
            schema.put("description", "Id of an item of " + reference.value().collection());
        }
        if (component.isAnnotationPresent(InPeriod.class)) {
            schema.put("description", "A day of the plan's period");
        }
        return orEmpty(schema);
    }

    private static ObjectNode orEmpty(ObjectNode schema) {
        if (schema.get("enum") instanceof ArrayNode constants) {
            constants.addNull();
        }
        JsonNode type = schema.get("type");
        if (type instanceof ArrayNode types) {
            types.add("null");
        } else if (type != null) {
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }
}
