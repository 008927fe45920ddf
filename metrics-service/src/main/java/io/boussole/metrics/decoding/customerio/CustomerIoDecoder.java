package io.boussole.metrics.decoding.customerio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Customer.io reporting webhooks: {@code object_type} says which medium, {@code metric} what happened, {@code data.delivery_id} to
 * which message. {@code timestamp} is in seconds, a number or a text.
 */
public final class CustomerIoDecoder extends JsonDecoder {
    private static final Set<String> MESSAGES = Set.of("email", "sms", "whatsapp");
    private static final Set<String> OTHER_OBJECTS = Set.of("push", "in_app", "inbox", "slack", "webhook");
    private static final Map<String, MessageStep> STEPS = Map.ofEntries(
            Map.entry("sent", MessageStep.SENT),
            Map.entry("delivered", MessageStep.DELIVERED),
            Map.entry("deferred", MessageStep.HELD_UP),
            Map.entry("opened", MessageStep.OPENED),
            Map.entry("human_opened", MessageStep.OPENED),
            Map.entry("clicked", MessageStep.CLICKED),
            Map.entry("human_clicked", MessageStep.CLICKED),
            Map.entry("bounced", MessageStep.BOUNCED),
            Map.entry("dropped", MessageStep.NOT_SENT),
            Map.entry("failed", MessageStep.NOT_SENT),
            Map.entry("undeliverable", MessageStep.NOT_SENT),
            Map.entry("suppressed", MessageStep.NOT_SENT),
            Map.entry("spammed", MessageStep.COMPLAINED),
            Map.entry("unsubscribed", MessageStep.UNSUBSCRIBED));
    private static final Set<String> OTHER_METRICS =
            Set.of("drafted", "attempted", "converted", "topic_subscribed", "topic_unsubscribed", "received");
    private static final Set<String> CAMPAIGN_IDS =
            Set.of("campaign_id", "broadcast_id", "newsletter_id", "transactional_message_id");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        String object = required(event, "object_type");
        String metric = required(event, "metric");
        if (OTHER_OBJECTS.contains(object)) {
            return new Ignored("no message to an address: " + object);
        }
        if (object.equals("customer")) {
            return customer(metric, event);
        }
        if (!MESSAGES.contains(object) || !(STEPS.containsKey(metric) || OTHER_METRICS.contains(metric))) {
            throw RejectedEventException.unknownType(object + "." + metric);
        }
        return STEPS.containsKey(metric) ? message(object, metric, event) : new Ignored("no step of a message");
    }

    private static Decoded message(String medium, String metric, ObjectNode event) {
        JsonNode data = event.path("data");
        Statements says = Statements.at(time(event))
                .say(Property.MEDIUM, medium)
                .sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(data, "recipient")))
                .link(Property.CONTACT, person(data))
                .sayIfKnown(Property.CAMPAIGN, campaign(data));
        String delivery = Members.requiredId(data, "delivery_id");
        return Decoded.Changes.of(step(metric, data).say(says).of(new FactId(FactKind.MESSAGE, delivery)));
    }

    /** Mail programs that fetch pictures before anybody looks. */
    private static MessageStep step(String metric, JsonNode data) {
        boolean fetched = metric.equals("opened") && data.path("prefetched").asBoolean();
        return fetched ? MessageStep.LOADED_BY_MACHINE : STEPS.getOrDefault(metric, MessageStep.SENT);
    }

    private static Decoded customer(String metric, ObjectNode event) {
        if (!metric.equals("unsubscribed")) {
            return new Ignored("about a person's record");
        }
        JsonNode data = event.path("data");
        String person = person(data).orElseThrow(() -> RejectedEventException.missing("customer_id"));
        Instant at = time(event);
        return Decoded.Changes.of(Statements.at(at)
                .happened(Property.UNSUBSCRIBED_AT, at)
                .sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(data, "email_address")))
                .of(FactId.contact(person)));
    }

    private static Optional<String> person(JsonNode data) {
        return Members.id(data, "customer_id")
                .or(() -> Members.id(data.path("identifiers"), "id"))
                .or(() -> Members.id(data.path("identifiers"), "cio_id"));
    }

    private static Optional<String> campaign(JsonNode data) {
        return CAMPAIGN_IDS.stream()
                .sorted()
                .flatMap(member -> Members.id(data, member).map(id -> member.replace("_id", "/") + id).stream())
                .findFirst();
    }

    private static Instant time(ObjectNode event) {
        return Times.epoch(event.path("timestamp"), ChronoUnit.SECONDS, "timestamp");
    }

    private static String required(ObjectNode event, String member) {
        return Members.scalar(event, member).orElseThrow(() -> RejectedEventException.missing(member));
    }
}
