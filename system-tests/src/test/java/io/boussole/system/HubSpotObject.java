package io.boussole.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An object of a HubSpot account, as the account's app webhooks tell of it: thin events, one a changed property.
 *
 * @param typeId as the vocabulary {@code object.*} names its type
 */
record HubSpotObject(String typeId, long id) {
    static HubSpotObject deal(long id) {
        return new HubSpotObject("0-3", id);
    }

    static HubSpotObject contact(long id) {
        return new HubSpotObject("0-1", id);
    }

    static HubSpotObject meeting(long id) {
        return new HubSpotObject("0-47", id);
    }

    ObjectNode created(Instant at) {
        return event("creation", at).put("changeFlag", "CREATED");
    }

    ObjectNode set(String property, Instant value, Instant at) {
        return set(property, Long.toString(value.toEpochMilli()), at);
    }

    ObjectNode set(String property, String value, Instant at) {
        return event("propertyChange", at).put("propertyName", property).put("propertyValue", value);
    }

    private ObjectNode event(String action, Instant at) {
        return Api.JSON
                .createObjectNode()
                .put("eventId", at.toEpochMilli() % 1_000_000 + id)
                .put("subscriptionId", 77)
                .put("portalId", 55_001)
                .put("appId", 66)
                .put("occurredAt", at.toEpochMilli())
                .put("subscriptionType", "object." + action)
                .put("objectTypeId", typeId)
                .put("attemptNumber", 0)
                .put("objectId", id)
                .put("changeSource", "CRM_UI");
    }
}
