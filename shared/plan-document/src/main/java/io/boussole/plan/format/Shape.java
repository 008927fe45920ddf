package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import org.jspecify.annotations.Nullable;

/** What a member of a document has to look like, derived from the type of a record's component. */
interface Shape {

    /** The value that {@code node} stands for; null when it is absent or at fault, which {@code faults} then says. */
    @Nullable
    Object read(JsonNode node, Pointer at, Faults faults);

    /** What JSON Schema says of such a value. */
    ObjectNode schema();

    /** The same tree with its members in the order of the records. */
    default JsonNode inOrder(JsonNode node) {
        return node;
    }

    /** A schema that says no more than the type. */
    static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Says that {@code node} is of another kind than the one {@code wanted}. */
    static void refuse(JsonNode node, Pointer at, Faults faults, String wantedEn, String wantedFr) {
        String found = node.isValueNode() ? abridged(node.asText()) : node.isArray() ? "[…]" : "{…}";
        faults.add(
                at,
                "WRONG_TYPE",
                wantedEn + " stands here, not " + found,
                "On attend ici " + wantedFr + ", et non " + found);
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 39) + "…'";
    }
}
