package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deals as HubSpot's app webhooks tell them: thin events, one a changed property, in arrays of up to 100. Every other deal uses the newer
 * vocabulary ({@code object.*} with an {@code objectTypeId}), because accounts send both.
 */
final class HubSpotEvents {
    private static final int LARGEST_BATCH = 100;
    private static final long FIRST_OBJECT = 70_000_000_000L;
    private static final int PORTAL = 4_711_001;
    private static final int APP = 4_711;
    private static final String DEALS = "0-3";

    private final ObjectMapper json;
    private long eventId = 1_000_000;

    HubSpotEvents(ObjectMapper json) {
        this.json = json;
    }

    List<ArrayNode> batches(List<DemoDeal> deals) {
        List<ObjectNode> events =
                deals.stream().flatMap(deal -> events(deal).stream()).toList();
        List<ArrayNode> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += LARGEST_BATCH) {
            List<ObjectNode> batch = events.subList(from, Math.min(events.size(), from + LARGEST_BATCH));
            batches.add(json.createArrayNode().addAll(batch));
        }
        return batches;
    }

    private List<ObjectNode> events(DemoDeal deal) {
        Instant created = deal.createdAt();
        Instant closed = deal.closedAt();
        return List.of(
                property(deal, created, "dealname", deal.name()),
                event(deal, created, "creation").put("changeFlag", "CREATED"),
                property(deal, created, "createdate", Long.toString(created.toEpochMilli())),
                property(deal, created, "amount", Integer.toString(deal.amount())),
                property(deal, created, "deal_currency_code", "EUR"),
                property(deal, created, "pipeline", "default"),
                property(deal, created, "hubspot_owner_id", "90210001"),
                property(deal, created, "dealstage", "qualifiedtobuy"),
                property(deal, closed, "closedate", Long.toString(closed.toEpochMilli())),
                property(deal, closed, "dealstage", deal.won() ? "closedwon" : "closedlost"));
    }

    private ObjectNode property(DemoDeal deal, Instant at, String name, String value) {
        return event(deal, at, "propertyChange").put("propertyName", name).put("propertyValue", value);
    }

    private ObjectNode event(DemoDeal deal, Instant at, String action) {
        ObjectNode event = json.createObjectNode()
                .put("eventId", ++eventId)
                .put("subscriptionId", 2_426_754)
                .put("portalId", PORTAL)
                .put("appId", APP)
                .put("occurredAt", at.toEpochMilli())
                .put("attemptNumber", 0)
                .put("objectId", FIRST_OBJECT + deal.number())
                .put("changeSource", "CRM_UI")
                .put("sourceId", "userId:90210001");
        boolean newVocabulary = deal.number() % 2 == 0;
        if (newVocabulary) {
            event.put("objectTypeId", DEALS);
        }
        return event.put("subscriptionType", (newVocabulary ? "object." : "deal.") + action);
    }
}
