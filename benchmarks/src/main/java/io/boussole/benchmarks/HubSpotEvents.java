package io.boussole.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Events of a HubSpot account as they would come in a year: five for each deal (created, amount, owner, source, signed or lost), which
 * lie a thousand events apart, so that a batch speaks of many deals. The same number gives the same event.
 */
final class HubSpotEvents {
    private static final int EVENTS_A_DEAL = 5;
    private static final int DEALS_AT_A_TIME = 1000;
    private static final int OWNERS = 10;
    private static final String[] SOURCES = {
        "OFFLINE", "PAID_SEARCH", "ORGANIC_SEARCH", "EMAIL_MARKETING", "REFERRALS", "SOCIAL_MEDIA", "DIRECT_TRAFFIC"
    };

    private final Instant start;
    private final long span;

    /**
     * @param start of the time in which the deals were created
     * @param seconds how long it is
     */
    HubSpotEvents(Instant start, long seconds) {
        this.start = start;
        this.span = seconds;
    }

    Instant start() {
        return start;
    }

    /** How long the time is in which the deals were created, in seconds. */
    long span() {
        return span;
    }

    /** Of how many deals the first so many events tell, when all are told of to their end. */
    long deals(long events) {
        return events / EVENTS_A_DEAL;
    }

    /** The events {@code from} to {@code to}, the last one excluded, as one delivery. */
    String delivery(long from, long to) {
        StringBuilder body = new StringBuilder("[");
        for (long event = from; event < to; event++) {
            append(body.append(event == from ? "" : ","), event);
        }
        return body.append(']').toString();
    }

    private void append(StringBuilder body, long event) {
        long block = event / (EVENTS_A_DEAL * DEALS_AT_A_TIME);
        long within = event % (EVENTS_A_DEAL * DEALS_AT_A_TIME);
        long deal = block * DEALS_AT_A_TIME + within % DEALS_AT_A_TIME + 1;
        int kind = (int) (within / DEALS_AT_A_TIME);
        // A number without a common divisor with the span spreads the deals over it evenly.
        long created = start.plusSeconds(deal * 7_919 % span).toEpochMilli();
        body.append("{\"eventId\":")
                .append(event)
                .append(",\"subscriptionId\":77,\"portalId\":55001,\"appId\":66,\"occurredAt\":")
                .append(created + kind)
                .append(",\"attemptNumber\":0,\"objectId\":")
                .append(deal)
                .append(",\"changeSource\":\"CRM_UI\",\"subscriptionType\":\"");
        if (kind == 0) {
            body.append("deal.creation\",\"changeFlag\":\"CREATED\"}");
        } else {
            body.append("deal.propertyChange\",\"propertyName\":\"")
                    .append(name(kind))
                    .append("\",\"propertyValue\":\"")
                    .append(value(kind, deal))
                    .append("\"}");
        }
    }

    private static String name(int kind) {
        return switch (kind) {
            case 1 -> "amount";
            case 2 -> "hubspot_owner_id";
            case 3 -> "hs_analytics_source";
            default -> "dealstage";
        };
    }

    private static String value(int kind, long deal) {
        return switch (kind) {
            case 1 -> Long.toString(1000 + deal % 9000);
            case 2 -> Long.toString(700 + deal % OWNERS);
            case 3 -> SOURCES[(int) (deal % SOURCES.length)];
            default -> deal % 4 == 0 ? "closedwon" : "closedlost";
        };
    }

    /** The headers by which HubSpot signs a delivery, version 3. */
    static Map<String, String> signature(String secret, String address, String body) {
        String stamp = Long.toString(System.currentTimeMillis());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("POST" + address + body + stamp).getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    "X-HubSpot-Request-Timestamp",
                    stamp,
                    "X-HubSpot-Signature-v3",
                    Base64.getEncoder().encodeToString(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
