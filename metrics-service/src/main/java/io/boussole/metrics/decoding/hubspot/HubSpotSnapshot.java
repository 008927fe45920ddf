package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole object, as a workflow's "send a webhook" posts it, or as it was read back from HubSpot's API. Contacts carry {@code vid},
 * deals {@code dealId}, companies {@code companyId}, others {@code objectId} or {@code id}; a body whose fields somebody chose carries
 * {@code hs_object_id} among them. Each value counts from the time that stands beside it, else from when the object was last changed,
 * else from its reception.
 */
final class HubSpotSnapshot {
    /** Where the kind of object is not said, properties that only one kind has tell it. */
    private static final List<Map.Entry<String, HubSpotObject>> TELLING = List.of(
            Map.entry("dealstage", HubSpotObject.DEAL),
            Map.entry("dealname", HubSpotObject.DEAL),
            Map.entry("hs_meeting_start_time", HubSpotObject.MEETING),
            Map.entry("hs_call_direction", HubSpotObject.CALL),
            Map.entry("hs_task_status", HubSpotObject.TASK),
            Map.entry("lifecyclestage", HubSpotObject.CONTACT),
            Map.entry("email", HubSpotObject.CONTACT),
            Map.entry("domain", HubSpotObject.COMPANY));

    private static final Map<String, HubSpotObject> ID_MEMBERS =
            Map.of("vid", HubSpotObject.CONTACT, "dealId", HubSpotObject.DEAL, "companyId", HubSpotObject.COMPANY);

    private static final List<String> CHANGED = List.of("hs_lastmodifieddate", "lastmodifieddate");

    private final ObjectNode body;
    private final JsonNode properties;
    private final SenderSettings settings;
    private final Instant receivedAt;

    private HubSpotSnapshot(ObjectNode body, RawEvent raw) {
        this.body = body;
        this.properties = body.path("properties").isObject() ? body.path("properties") : body;
        this.settings = raw.settings();
        this.receivedAt = raw.receivedAt().truncatedTo(ChronoUnit.MICROS);
    }

    static Decoded decode(ObjectNode body, RawEvent raw) {
        Optional<String> typeId = Members.scalar(body, "objectTypeId");
        return typeId.isPresent() && HubSpotObject.ofType(typeId.get()).isEmpty()
                ? new Decoded.Ignored("about an object of another type")
                : new HubSpotSnapshot(body, raw).decode();
    }

    private Decoded decode() {
        HubSpotObject object = object();
        FactId fact = object.factId(id());
        Instant changedAt = changedAt();
        FactState says = FactState.of(Property.LIFECYCLE, lifecycle().at(changedAt));
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            says = says.join(values(object, property.getKey(), property.getValue(), changedAt));
        }
        for (Map.Entry<String, JsonNode> history :
                body.path("propertiesWithHistory").properties()) {
            says = says.join(versions(object, history.getKey(), history.getValue()));
        }
        return Decoded.Changes.of(new FactChange(fact, changedAt, says.join(associations(object, changedAt))));
    }

    private HubSpotObject object() {
        return typeMember()
                .or(() -> ID_MEMBERS.entrySet().stream()
                        .filter(member -> body.hasNonNull(member.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> TELLING.stream()
                        .filter(telling -> properties.has(telling.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElseThrow(HubSpotSnapshot::notRecognised);
    }

    private Optional<HubSpotObject> typeMember() {
        return Members.scalar(body, "objectTypeId")
                .flatMap(HubSpotObject::ofType)
                .or(() -> Members.scalar(body, "objectType").flatMap(HubSpotObject::named));
    }

    private String id() {
        return ID_MEMBERS.keySet().stream()
                .flatMap(member -> Members.id(body, member).stream())
                .findFirst()
                .or(() -> Members.id(body, "objectId"))
                .or(() -> Members.id(body, "hs_object_id"))
                .or(() -> scalar(properties.path("hs_object_id")))
                .or(() -> body.has("properties") ? Members.id(body, "id") : Optional.empty())
                .orElseThrow(HubSpotSnapshot::notRecognised);
    }

    private static RejectedEventException notRecognised() {
        return RejectedEventException.missing(
                "subscriptionType, or of a workflow's own body objectId with properties; else connect it by a mapping");
    }

    private Lifecycle lifecycle() {
        return body.path("archived").asBoolean(false) || body.path("isDeleted").asBoolean(false)
                ? Lifecycle.DELETED
                : Lifecycle.PRESENT;
    }

    private Instant changedAt() {
        return Members.scalar(body, "updatedAt")
                .map(text -> instant(text, "updatedAt"))
                .or(() -> CHANGED.stream()
                        .flatMap(name -> scalar(properties.path(name)).map(text -> instant(text, name)).stream())
                        .findFirst())
                .orElse(receivedAt);
    }

    /** A plain value; or one with its time; or one with those that it had before. */
    private FactState values(HubSpotObject object, String name, JsonNode value, Instant changedAt) {
        FactState says =
                value.path("versions").isArray() ? versions(object, name, value.path("versions")) : FactState.empty();
        Optional<String> text = value.isNull() ? Optional.of("") : scalar(value);
        if (text.isEmpty()) {
            return says;
        }
        Optional<Instant> at = Members.scalar(value, "timestamp").map(time -> instant(time, "timestamp"));
        if (at.isPresent()) {
            return says.join(statement(object, name, text.get(), at.get()));
        }
        return says.equals(FactState.empty()) ? undated(object, name, text.get(), changedAt) : says;
    }

    /** When a value without a time began to hold nobody knows, so it enters no stage. */
    private FactState undated(HubSpotObject object, String name, String text, Instant changedAt) {
        FactState says = statement(object, name, text, changedAt);
        return new FactState(says.registers(), List.of(), says.absorbed());
    }

    private FactState versions(HubSpotObject object, String name, JsonNode versions) {
        FactState says = FactState.empty();
        for (JsonNode version : versions) {
            Optional<String> text = scalar(version);
            Optional<String> time = Members.scalar(version, "timestamp");
            if (text.isPresent() && time.isPresent()) {
                says = says.join(statement(object, name, text.get(), instant(time.get(), "timestamp")));
            }
        }
        return says;
    }

    private FactState statement(HubSpotObject object, String name, String value, Instant at) {
        return HubSpotVocabulary.find(object, name, settings)
                .map(statement -> statement.says(value, at, name))
                .orElse(FactState.empty());
    }

    /** Of a deal in the form of the older API. */
    private FactState associations(HubSpotObject object, Instant at) {
        if (object != HubSpotObject.DEAL) {
            return FactState.empty();
        }
        return links("associatedVids", Property.CONTACT, at).join(links("associatedCompanyIds", Property.COMPANY, at));
    }

    private FactState links(String member, Property link, Instant at) {
        FactState says = FactState.empty();
        for (JsonNode element : body.path("associations").path(member)) {
            Optional<String> id = Members.idElement(element, member);
            if (id.isPresent()) {
                says = says.join(FactState.of(new Slot(link, id.get()), new Register("true", Stamp.of(at))));
            }
        }
        return says;
    }

    private static Optional<String> scalar(JsonNode value) {
        return value.isObject() ? Members.scalar(value, "value") : Members.scalar(value);
    }

    private static Instant instant(String text, String member) {
        String read = Times.property(text, ChronoUnit.MILLIS, member);
        if (read.isEmpty()) {
            throw RejectedEventException.invalid(member);
        }
        return Instant.parse(read);
    }
}
