package io.boussole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A plan made larger: each of its lists several times over, every copy with ids and names of its own. */
final class LargePlan {
    private LargePlan() {}

    static ObjectNode of(JsonNode plan, int times) {
        ObjectNode large = plan.deepCopy();
        for (Map.Entry<String, JsonNode> part : large.properties()) {
            if (part.getValue() instanceof ArrayNode items) {
                repeat(items, times);
            }
        }
        return large;
    }

    private static void repeat(ArrayNode items, int times) {
        int size = items.size();
        for (int copy = 1; copy < times; copy++) {
            for (int index = 0; index < size; index++) {
                JsonNode item = items.get(index).deepCopy();
                rename(item, "-" + copy);
                items.add(item);
            }
        }
    }

    private static void rename(JsonNode node, String suffix) {
        if (node instanceof ObjectNode object && object.path("id").isTextual()) {
            object.put("id", object.path("id").textValue() + suffix);
        }
        node.forEach(member -> rename(member, suffix));
    }
}
