package io.boussole.metrics.decoding;

import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** HubSpot events as the wire has them, written by hand from the vendor's documentation. */
public final class HubSpotEvents {
    private final String dealId;
    private boolean generic;
    private String typeMember = "subscriptionType";

    private HubSpotEvents(String dealId) {
        this.dealId = dealId;
    }

    /** Events of one deal in the vocabulary {@code deal.*}. */
    public static HubSpotEvents deal(long dealId) {
        return new HubSpotEvents(Long.toString(dealId));
    }

    /** The same events in the vocabulary {@code object.*} with {@code objectTypeId}. */
    public HubSpotEvents inGenericVocabulary() {
        generic = true;
        return this;
    }

    public HubSpotEvents namingItsTypeEventType() {
        typeMember = "eventType";
        return this;
    }

    public String created(Instant at) {
        return event("creation", at, "\"changeFlag\":\"CREATED\"");
    }

    public String deleted(Instant at) {
        return event("deletion", at, "\"changeFlag\":\"DELETED\"");
    }

    public String restored(Instant at) {
        return event("restore", at, null);
    }

    public String erased(Instant at) {
        return event("privacyDeletion", at, null);
    }

    public String set(String property, String value, Instant at) {
        return event(
                "propertyChange", at, "\"propertyName\":\"%s\",\"propertyValue\":\"%s\"".formatted(property, value));
    }

    public String set(String property, Instant value, Instant at) {
        return set(property, Long.toString(value.toEpochMilli()), at);
    }

    /** This deal takes in another one; the result is called {@code newId}. */
    public String absorbs(long mergedId, long newId, Instant at) {
        return event(
                "merge",
                at,
                "\"primaryObjectId\":%s,\"mergedObjectIds\":[%d],\"newObjectId\":%d,\"numberOfPropertiesMoved\":4"
                        .formatted(dealId, mergedId, newId));
    }

    private String event(String action, Instant at, @Nullable String members) {
        StringJoiner event = new StringJoiner(",", "{", "}");
        event.add("\"eventId\":" + Integer.toUnsignedString((action + at + members).hashCode()));
        event.add(
                "\"portalId\":4242,\"appId\":7,\"subscriptionId\":11,\"attemptNumber\":0,\"changeSource\":\"CRM_UI\"");
        event.add("\"occurredAt\":" + at.toEpochMilli());
        event.add("\"%s\":\"%s.%s\"".formatted(typeMember, generic ? "object" : "deal", action));
        if (generic) {
            event.add("\"objectTypeId\":\"0-3\"");
        }
        if (!action.equals("merge")) {
            event.add("\"objectId\":" + dealId);
        }
        if (members != null) {
            event.add(members);
        }
        return event.toString();
    }
}
