package io.boussole.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A HubSpot account that is connected: signs and sends what it has to tell of a deal. */
public final class HubSpotAccount {
    private final String address;
    private final String secret;
    private final Clock clock;

    HubSpotAccount(JsonNode connection, Clock clock) {
        this.address = connection.path("webhookUrl").asText();
        this.secret = connection.path("secret").asText();
        this.clock = clock;
    }

    /** One delivery with everything about the deals, the changes before the creation. */
    public HttpResponse<String> tell(List<Deal> deals) {
        return send(deals.stream().flatMap(deal -> events(deal).stream()).toList());
    }

    /** One delivery of events, a hundred at most. */
    HttpResponse<String> send(List<ObjectNode> events) {
        String body = Api.JSON.createArrayNode().addAll(events).toString();
        String stamp = Long.toString(clock.millis());
        return Api.deliver(
                address,
                body,
                Map.of("X-HubSpot-Request-Timestamp", stamp, "X-HubSpot-Signature-v3", signature(body, stamp)));
    }

    private static List<ObjectNode> events(Deal deal) {
        HubSpotObject object = HubSpotObject.deal(deal.id());
        Instant created = deal.createdAt();
        Instant closed = deal.closedAt();
        return List.of(
                object.set("dealstage", deal.won() ? "closedwon" : "closedlost", closed),
                object.set("closedate", closed, closed),
                object.set("amount", Integer.toString(deal.amount()), created),
                object.set("deal_currency_code", "EUR", created),
                object.created(created));
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
