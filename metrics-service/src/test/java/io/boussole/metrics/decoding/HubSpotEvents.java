package io.boussole.metrics.decoding;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** HubSpot events as the wire has them, written by hand from the vendor's documentation. */
public final class HubSpotEvents {
    private static final Map<String, String> TYPE_IDS = Map.of(
            "contact",
            "0-1",
            "company",
            "0-2",
            "deal",
            "0-3",
            "task",
            "0-27",
            "meeting_event",
            "0-47",
            "call",
            "0-48",
            "email",
            "0-49",
            "lead",
            "0-136");

    private final String object;
    private final String id;
    private boolean generic;
    private String typeMember = "subscriptionType";

    private HubSpotEvents(String object, long id) {
        this.object = object;
        this.id = Long.toString(id);
    }

    /** Events of one contact in the vocabulary {@code contact.*}. */
    public static HubSpotEvents contact(long id) {
        return new HubSpotEvents("contact", id);
    }

    public static HubSpotEvents company(long id) {
        return new HubSpotEvents("company", id);
    }

    /** Events of an object that only the vocabulary {@code object.*} knows: {@code meeting_event}, {@code call}, {@code task}. */
    public static HubSpotEvents other(String object, long id) {
        return new HubSpotEvents(object, id).inGenericVocabulary();
    }

    /** Events of one deal in the vocabulary {@code deal.*}. */
    public static HubSpotEvents deal(long dealId) {
        return new HubSpotEvents("deal", dealId);
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

    /** This one is linked to {@code other}, as told from this one's side. */
    public String linked(HubSpotEvents other, boolean removed, Instant at) {
        String types = generic
                ? "\"fromObjectTypeId\":\"%s\",\"toObjectTypeId\":\"%s\",\"associationCategory\":\"HUBSPOT_DEFINED\",\"associationTypeId\":279"
                        .formatted(TYPE_IDS.get(object), TYPE_IDS.get(other.object))
                : "\"associationType\":\"%s_TO_%s\""
                        .formatted(object.toUpperCase(Locale.ROOT), other.object.toUpperCase(Locale.ROOT));
        return event(
                "associationChange",
                at,
                "%s,\"fromObjectId\":%s,\"toObjectId\":%s,\"associationRemoved\":%s"
                        .formatted(types, id, other.id, removed));
    }

    /** This one takes in another one; the result is called {@code newId}. */
    public String absorbs(long mergedId, long newId, Instant at) {
        return event(
                "merge",
                at,
                "\"primaryObjectId\":%s,\"mergedObjectIds\":[%d],\"newObjectId\":%d,\"numberOfPropertiesMoved\":4"
                        .formatted(id, mergedId, newId));
    }

    private String event(String action, Instant at, @Nullable String members) {
        StringJoiner event = new StringJoiner(",", "{", "}");
        event.add("\"eventId\":" + Integer.toUnsignedString((action + at + members).hashCode()));
        event.add(
                "\"portalId\":4242,\"appId\":7,\"subscriptionId\":11,\"attemptNumber\":0,\"changeSource\":\"CRM_UI\"");
        event.add("\"occurredAt\":" + at.toEpochMilli());
        event.add("\"%s\":\"%s.%s\"".formatted(typeMember, generic ? "object" : object, action));
        boolean association = action.equals("associationChange");
        if (generic && !association) {
            event.add("\"objectTypeId\":\"%s\"".formatted(TYPE_IDS.get(object)));
        }
        if (!action.equals("merge") && !association) {
            event.add("\"objectId\":" + id);
        }
        if (members != null) {
            event.add(members);
        }
        return event.toString();
    }
}
