package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A HubSpot account that is connected: signs and sends what it has to tell of a deal. */
public final class HubSpotAccount {
    private static final int EVENTS_A_DEAL = 10;

    private final String address;
    private final String secret;

    HubSpotAccount(JsonNode connection) {
        this.address = connection.path("webhookUrl").asText();
        this.secret = connection.path("secret").asText();
    }

    /** One delivery with everything about the deals, the changes before the creation. */
    public HttpResponse<String> tell(List<Deal> deals) {
        ArrayNode events = Api.JSON.createArrayNode();
        deals.forEach(deal -> events.addAll(events(deal)));
        String body = events.toString();
        String stamp = Long.toString(System.currentTimeMillis());
        return Api.deliver(
                address,
                body,
                Map.of("X-HubSpot-Request-Timestamp", stamp, "X-HubSpot-Signature-v3", signature(body, stamp)));
    }

    private static List<ObjectNode> events(Deal deal) {
        long created = deal.createdAt().toEpochMilli();
        long closed = deal.closedAt().toEpochMilli();
        return List.of(
                property(deal, 1, closed, "dealstage", deal.won() ? "closedwon" : "closedlost"),
                property(deal, 2, closed, "closedate", Long.toString(closed)),
                property(deal, 3, created, "amount", Integer.toString(deal.amount())),
                property(deal, 4, created, "deal_currency_code", "EUR"),
                event(deal, 5, created, "deal.creation").put("changeFlag", "CREATED"));
    }

    private static ObjectNode property(Deal deal, int number, long at, String name, String value) {
        return event(deal, number, at, "deal.propertyChange")
                .put("propertyName", name)
                .put("propertyValue", value);
    }

    private static ObjectNode event(Deal deal, int number, long at, String type) {
        return Api.JSON
                .createObjectNode()
                .put("eventId", deal.id() * EVENTS_A_DEAL + number)
                .put("subscriptionId", 77)
                .put("portalId", 55_001)
                .put("appId", 66)
                .put("occurredAt", at)
                .put("subscriptionType", type)
                .put("attemptNumber", 0)
                .put("objectId", deal.id())
                .put("changeSource", "CRM_UI");
    }

    private String signature(String body, String stamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("POST" + address + body + stamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
