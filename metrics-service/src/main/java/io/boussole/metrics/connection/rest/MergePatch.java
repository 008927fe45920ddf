package io.boussole.metrics.connection.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON Merge Patch, RFC 7396. */
final class MergePatch {
    private MergePatch() {}

    /** Changes {@code target}: members of {@code patch} replace, null removes, objects merge. */
    static void apply(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.putNull(member.getKey());
            } else if (value instanceof ObjectNode inner
                    && target.get(member.getKey()) instanceof ObjectNode innerTarget) {
                apply(innerTarget, inner);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
