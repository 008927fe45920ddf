package io.boussole.metrics.decoding.brevo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.DerivedIds;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Property;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brevo webhooks. A transactional message is its {@code message-id} and recipient, a marketing one its campaign and recipient. {@code
 * opened} and {@code unique_opened} tell of one opening twice, which the message keeps once.
 */
public final class BrevoDecoder extends JsonDecoder {
    private static final Map<String, MessageStep> STEPS = Map.ofEntries(
            Map.entry("request", MessageStep.SENT),
            Map.entry("sent", MessageStep.SENT),
            Map.entry("delivered", MessageStep.DELIVERED),
            Map.entry("deferred", MessageStep.HELD_UP),
            Map.entry("soft_bounce", MessageStep.HELD_UP),
            Map.entry("hard_bounce", MessageStep.BOUNCED),
            Map.entry("blocked", MessageStep.NOT_SENT),
            Map.entry("invalid_email", MessageStep.NOT_SENT),
            Map.entry("invalid", MessageStep.NOT_SENT),
            Map.entry("error", MessageStep.NOT_SENT),
            Map.entry("opened", MessageStep.OPENED),
            Map.entry("unique_opened", MessageStep.OPENED),
            Map.entry("proxy_open", MessageStep.LOADED_BY_MACHINE),
            Map.entry("unique_proxy_open", MessageStep.LOADED_BY_MACHINE),
            Map.entry("click", MessageStep.CLICKED),
            Map.entry("reply", MessageStep.REPLIED),
            Map.entry("unsubscribe", MessageStep.UNSUBSCRIBED),
            Map.entry("unsubscribed", MessageStep.UNSUBSCRIBED),
            Map.entry("spam", MessageStep.COMPLAINED),
            Map.entry("complaint", MessageStep.COMPLAINED));
    private static final Set<String> OTHERS = Set.of(
            "list_addition",
            "contact_updated",
            "contact_deleted",
            "contact_created",
            "inbound_email_processed",
            "unique_coupon_sent");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        if (event.has("msg_status")) {
            return new Ignored("a text message to a telephone");
        }
        String type = Members.scalar(event, "event").orElseThrow(() -> RejectedEventException.missing("event"));
        String word = word(type);
        if (OTHERS.contains(word)) {
            return new Ignored("about a contact's record");
        }
        if (!STEPS.containsKey(word)) {
            throw RejectedEventException.unknownType(type);
        }
        BrevoTime time = new BrevoTime(event, raw);
        Statements says = Statements.at(time.happened()).say(Property.MEDIUM, "email");
        STEPS.get(word).say(says);
        time.sent().ifPresent(sent -> says.happened(Property.SENT_AT, sent));
        says.sayIfKnown(Property.EMAIL, recipient(event)).sayIfKnown(Property.CAMPAIGN, campaign(event));
        return Decoded.Changes.of(says.of(message(event)));
    }

    /** The subscription names events in camel case, the deliveries with underscores; both have been seen in samples. */
    private static String word(String type) {
        return type.strip().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static FactId message(ObjectNode event) {
        String message = Members.scalar(event, "message-id")
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .or(() -> Members.id(event, "camp_id").map(campaign -> "campaign/" + campaign))
                .orElseThrow(() -> RejectedEventException.missing("message-id"));
        String recipient = Members.scalar(event, "email").orElseThrow(() -> RejectedEventException.missing("email"));
        return DerivedIds.message(message, recipient.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> recipient(ObjectNode event) {
        return Addressing.email(Members.scalar(event, "email"));
    }

    private static Optional<String> campaign(ObjectNode event) {
        return Members.scalar(event, "campaign name")
                .or(() -> Members.scalar(event, "campaign_name"))
                .map(Texts::label)
                .or(() -> BrevoTags.first(event))
                .or(() -> Members.id(event, "camp_id"));
    }
}
