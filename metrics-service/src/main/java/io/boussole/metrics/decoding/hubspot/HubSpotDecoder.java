package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Changes;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HubSpot app webhooks, in both vocabularies: {@code deal.propertyChange}, and {@code object.propertyChange} with {@code
 * objectTypeId}. The type is in {@code subscriptionType}; some samples call it {@code eventType}.
 */
public final class HubSpotDecoder extends JsonDecoder {
    private static final String DEAL_TYPE_ID = "0-3";
    private static final Pattern TYPE_ID = Pattern.compile("\\d{1,9}-\\d{1,18}");
    private static final Set<String> OTHER_OBJECTS =
            Set.of("contact", "company", "ticket", "product", "line_item", "conversation", "lead");
    private static final Set<String> KNOWN_ACTIONS = Set.of(
            "creation",
            "deletion",
            "restore",
            "merge",
            "propertyChange",
            "associationChange",
            "privacyDeletion",
            "newMessage");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        if (HubSpotTestButton.sent(event)) {
            return new Decoded.TestTraffic();
        }
        String type = Members.scalar(event, "subscriptionType")
                .or(() -> Members.scalar(event, "eventType"))
                .orElseThrow(() -> RejectedEventException.missing("subscriptionType"));
        int dot = type.lastIndexOf('.');
        String action = type.substring(dot + 1);
        if (dot < 0 || !KNOWN_ACTIONS.contains(action)) {
            throw RejectedEventException.unknownType(type);
        }
        String object = type.substring(0, dot);
        if (object.equals("object")) {
            return genericObject(event, action);
        }
        if (object.equals("deal")) {
            return deal(event, action);
        }
        if (OTHER_OBJECTS.contains(object)) {
            return new Ignored("about a " + object);
        }
        throw RejectedEventException.unknownType(type);
    }

    private static Decoded genericObject(ObjectNode event, String action) {
        String typeId = Members.scalar(event, "objectTypeId")
                .orElseThrow(() -> RejectedEventException.missing("objectTypeId"))
                .strip();
        if (typeId.equals(DEAL_TYPE_ID)) {
            return deal(event, action);
        }
        if (TYPE_ID.matcher(typeId).matches()) {
            return new Ignored("about an object of type " + typeId);
        }
        throw RejectedEventException.invalid("objectTypeId");
    }

    private static Decoded deal(ObjectNode event, String action) {
        return switch (action) {
            case "associationChange" -> new Ignored("an association");
            case "merge" -> HubSpotMerge.decode(event, occurredAt(event));
            case "propertyChange" -> HubSpotProperties.decode(event, occurredAt(event));
            case "creation" -> creation(event);
            case "deletion" -> lifecycle(event, Lifecycle.DELETED);
            case "restore" -> lifecycle(event, Lifecycle.RESTORED);
            case "privacyDeletion" -> says(event, Property.ERASED, "true");
            default -> throw RejectedEventException.unknownType("deal." + action);
        };
    }

    private static Decoded creation(ObjectNode event) {
        Instant at = occurredAt(event);
        FactState says = FactState.of(Property.LIFECYCLE, Lifecycle.PRESENT.at(at))
                .join(FactState.of(Property.CREATION_EVENT, new Register(at.toString(), Stamp.of(at))));
        return Changes.of(new FactChange(FactId.deal(Members.requiredId(event, "objectId")), at, says));
    }

    private static Decoded lifecycle(ObjectNode event, Lifecycle lifecycle) {
        Instant at = occurredAt(event);
        FactState says = FactState.of(Property.LIFECYCLE, lifecycle.at(at));
        return Changes.of(new FactChange(FactId.deal(Members.requiredId(event, "objectId")), at, says));
    }

    private static Decoded says(ObjectNode event, Property property, String value) {
        Instant at = occurredAt(event);
        FactState says = FactState.of(property, new Register(value, Stamp.of(at)));
        return Changes.of(new FactChange(FactId.deal(Members.requiredId(event, "objectId")), at, says));
    }

    private static Instant occurredAt(JsonNode event) {
        return Times.epoch(event.path("occurredAt"), ChronoUnit.MILLIS, "occurredAt");
    }
}
