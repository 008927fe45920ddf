package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A Pipedrive account that is connected: tells each deal once, decided already. */
public final class PipedriveAccount {
    private final String address;
    private final String authorization;

    PipedriveAccount(JsonNode connection) {
        this.address = connection.path("webhookUrl").asText();
        String pair = connection.path("username").asText() + ":"
                + connection.path("password").asText();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> tell(Deal deal) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.putObject("meta")
                .put("action", "create")
                .put("entity", "deal")
                .put("entity_id", Long.toString(deal.id()))
                .put("id", "test-" + deal.id())
                .put("company_id", 1)
                .put("timestamp", deal.closedAt().toString())
                .put("version", "2.0")
                .put("attempt", 1);
        ObjectNode data = body.putObject("data")
                .put("id", deal.id())
                .put("value", deal.amount())
                .put("currency", "EUR")
                .put("status", deal.won() ? "won" : "lost")
                .put("stage_id", 1)
                .put("pipeline_id", 1)
                .put("add_time", deal.createdAt().toString())
                .put("close_time", deal.closedAt().toString());
        data.put(deal.won() ? "won_time" : "lost_time", deal.closedAt().toString());
        body.putNull("previous");
        return Api.deliver(address, body.toString(), Map.of("Authorization", authorization));
    }
}
