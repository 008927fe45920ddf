package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.launcher.LauncherException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Connects a HubSpot and a Pipedrive account and sends each its share of the deals, as the vendors would. */
final class Deliveries {
    private final ApiClient metrics;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(ApiClient metrics, ObjectMapper json, Clock clock) {
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
    }

    /** Makes a connection; the answer has its id, its own webhook address and its own secret. */
    JsonNode connect(String name, String source) {
        ObjectNode request = json.createObjectNode().put("name", name).put("source", source);
        return metrics.post(
                        "/connections", request.put("defaultCurrency", "EUR").put("defaultSource", "OFFLINE"), 201)
                .body();
    }

    /** Sends the deals in signed batches, the first batch twice. Returns how many batches were posted. */
    int sendHubSpot(JsonNode connection, List<DemoDeal> deals) {
        List<String> bodies = new HubSpotEvents(json)
                .batches(deals).stream().map(JsonNode::toString).toList();
        bodies.forEach(body -> postHubSpot(connection, body));
        postHubSpot(connection, bodies.get(0));
        return bodies.size() + 1;
    }

    int sendPipedrive(JsonNode connection, List<DemoDeal> deals) {
        PipedriveEvents events = new PipedriveEvents(json);
        List<String> bodies = deals.stream()
                .flatMap(deal -> events.deliveries(deal).stream())
                .map(JsonNode::toString)
                .toList();
        bodies.forEach(body -> postPipedrive(connection, body));
        return bodies.size();
    }

    private void postHubSpot(JsonNode connection, String body) {
        String address = connection.path("webhookUrl").asText();
        long now = clock.millis();
        String secret = connection.path("secret").asText();
        Map<String, String> headers = Map.of(
                "X-HubSpot-Request-Timestamp",
                Long.toString(now),
                "X-HubSpot-Signature-v3",
                HubSpotSignature.of(secret, "POST", address, body, now));
        requireAccepted(address, metrics.deliver(address, body, headers));
    }

    private void postPipedrive(JsonNode connection, String body) {
        String address = connection.path("webhookUrl").asText();
        String pair = connection.path("username").asText() + ":"
                + connection.path("password").asText();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        requireAccepted(address, metrics.deliver(address, body, Map.of("Authorization", "Basic " + basic)));
    }

    private static void requireAccepted(String address, int status) {
        if (status / 100 != 2) {
            throw new LauncherException("A delivery to " + address + " was answered " + status + " instead of 2xx.");
        }
    }
}
