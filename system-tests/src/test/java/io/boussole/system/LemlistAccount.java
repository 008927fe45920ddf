package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

/** A lemlist account that is connected: one activity a delivery, with the secret in it. */
final class LemlistAccount {
    private final String address;
    private final String secret;

    LemlistAccount(JsonNode connection) {
        this.address = connection.path("webhookUrl").asText();
        this.secret = connection.path("secret").asText();
    }

    /** What became of the first message to a lead. */
    static ObjectNode activity(String type, long lead, Instant at) {
        return Api.JSON
                .createObjectNode()
                .put("_id", "act_" + type + lead)
                .put("type", type)
                .put("createdAt", at.toString())
                .put("leadId", "lea_" + lead)
                .put("leadEmail", "lead-" + lead + "@example.com")
                .put("campaignId", "cam_1")
                .put("campaignName", "cold-email")
                .put("sequenceId", "seq_1")
                .put("sequenceStep", 0)
                .put("sendUserEmail", "paul@example.com");
    }

    HttpResponse<String> tell(ObjectNode activity) {
        return Api.deliver(address, activity.deepCopy().put("secret", secret).toString(), Map.of());
    }
}
