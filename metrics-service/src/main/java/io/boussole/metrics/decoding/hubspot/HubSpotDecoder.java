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
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HubSpot app webhooks, in both vocabularies: {@code deal.propertyChange}, and {@code object.propertyChange} with {@code
 * objectTypeId}. The type is in {@code subscriptionType}; some samples call it {@code eventType}. A body without either is a whole
 * object: {@link HubSpotSnapshot}.
 */
public final class HubSpotDecoder extends JsonDecoder {
    private static final Pattern TYPE_ID = Pattern.compile("\\d{1,9}-\\d{1,18}");
    private static final Set<String> OTHER_OBJECTS = Set.of("ticket", "product", "line_item", "conversation");
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
        Optional<String> type = Members.scalar(event, "subscriptionType").or(() -> Members.scalar(event, "eventType"));
        return type.isPresent() ? event(event, type.get(), raw.settings()) : HubSpotSnapshot.decode(event, raw);
    }

    private static Decoded event(ObjectNode event, String type, SenderSettings settings) {
        int dot = type.lastIndexOf('.');
        String action = type.substring(dot + 1);
        if (dot < 0 || !KNOWN_ACTIONS.contains(action)) {
            throw RejectedEventException.unknownType(type);
        }
        String name = type.substring(0, dot);
        if (action.equals("associationChange") && !OTHER_OBJECTS.contains(name)) {
            return HubSpotAssociation.decode(event, occurredAt(event));
        }
        if (name.equals("object")) {
            return genericObject(event, action, settings);
        }
        Optional<HubSpotObject> object = HubSpotObject.named(name);
        if (object.isPresent()) {
            return about(object.get(), event, action, settings);
        }
        if (OTHER_OBJECTS.contains(name)) {
            return new Ignored("about a " + name);
        }
        throw RejectedEventException.unknownType(type);
    }

    private static Decoded genericObject(ObjectNode event, String action, SenderSettings settings) {
        String typeId = Members.scalar(event, "objectTypeId")
                .orElseThrow(() -> RejectedEventException.missing("objectTypeId"))
                .strip();
        Optional<HubSpotObject> object = HubSpotObject.ofType(typeId);
        if (object.isPresent()) {
            return about(object.get(), event, action, settings);
        }
        if (TYPE_ID.matcher(typeId).matches()) {
            return new Ignored("about an object of type " + typeId);
        }
        throw RejectedEventException.invalid("objectTypeId");
    }

    private static Decoded about(HubSpotObject object, ObjectNode event, String action, SenderSettings settings) {
        return switch (action) {
            case "merge" -> HubSpotMerge.decode(event, object, occurredAt(event));
            case "propertyChange" -> HubSpotProperties.decode(event, object, occurredAt(event), settings);
            case "creation" -> creation(object, event);
            case "deletion" -> lifecycle(object, event, Lifecycle.DELETED);
            case "restore" -> lifecycle(object, event, Lifecycle.RESTORED);
            case "privacyDeletion" -> says(object, event, Property.ERASED, "true");
            default -> throw RejectedEventException.unknownType("%s.%s".formatted(object, action));
        };
    }

    private static Decoded creation(HubSpotObject object, ObjectNode event) {
        Instant at = occurredAt(event);
        Property announced = object == HubSpotObject.MEETING ? Property.BOOKED_AT : Property.CREATION_EVENT;
        FactState says = FactState.of(Property.LIFECYCLE, Lifecycle.PRESENT.at(at))
                .join(FactState.of(announced, new Register(at.toString(), Stamp.of(at))));
        return Changes.of(new FactChange(object.factId(Members.requiredId(event, "objectId")), at, says));
    }

    private static Decoded lifecycle(HubSpotObject object, ObjectNode event, Lifecycle lifecycle) {
        Instant at = occurredAt(event);
        FactState says = FactState.of(Property.LIFECYCLE, lifecycle.at(at));
        return Changes.of(new FactChange(object.factId(Members.requiredId(event, "objectId")), at, says));
    }

    private static Decoded says(HubSpotObject object, ObjectNode event, Property property, String value) {
        Instant at = occurredAt(event);
        FactState says = FactState.of(property, new Register(value, Stamp.of(at)));
        return Changes.of(new FactChange(object.factId(Members.requiredId(event, "objectId")), at, says));
    }

    private static Instant occurredAt(JsonNode event) {
        return Times.epoch(event.path("occurredAt"), ChronoUnit.MILLIS, "occurredAt");
    }
}
