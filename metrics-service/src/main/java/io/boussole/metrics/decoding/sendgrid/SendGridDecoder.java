package io.boussole.metrics.decoding.sendgrid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.DerivedIds;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Property;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SendGrid events. What comes before {@code .filter} or {@code .recv} in {@code sg_message_id} is the message's own identifier, which
 * {@code smtp-id} repeats for events that lack the other; the recipient makes it one message of ours.
 */
public final class SendGridDecoder extends JsonDecoder {
    private static final Set<String> OTHERS = Set.of("group_resubscribe", "resubscribe", "account_status_change");
    private static final Pattern SERVER_PART = Pattern.compile("\\.(filter|recv).*$", Pattern.DOTALL);
    private static final Pattern SMTP_FRAME = Pattern.compile("^<|@.*$|>$", Pattern.DOTALL);

    /** What the settings page's «Test your integration» sends. */
    private static final String TEST_RECIPIENT = "example@test.com";

    private static final String TEST_MESSAGE = "14c5d75ce93.dfd.64b469";

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        String type = Members.scalar(event, "event").orElseThrow(() -> RejectedEventException.missing("event"));
        if (OTHERS.contains(type)) {
            return new Ignored("no step of a message");
        }
        MessageStep step = step(type, event);
        String message = messageId(event);
        String recipient = Members.scalar(event, "email").orElseThrow(() -> RejectedEventException.missing("email"));
        if (message.equals(TEST_MESSAGE) && recipient.equals(TEST_RECIPIENT)) {
            return new Decoded.TestTraffic();
        }
        Statements says = Statements.at(Times.epoch(event.path("timestamp"), ChronoUnit.SECONDS, "timestamp"))
                .say(Property.MEDIUM, "email")
                .sayIfKnown(Property.EMAIL, Addressing.email(Optional.of(recipient)))
                .sayIfKnown(Property.CAMPAIGN, campaign(event));
        FactId fact = DerivedIds.message(message, recipient.strip().toLowerCase(Locale.ROOT));
        return Decoded.Changes.of(step.say(says).of(fact));
    }

    private static MessageStep step(String type, ObjectNode event) {
        return switch (type) {
            case "processed" -> MessageStep.SENT;
            case "deferred" -> MessageStep.HELD_UP;
            case "delivered" -> MessageStep.DELIVERED;
            case "open" ->
                event.path("sg_machine_open").asBoolean() ? MessageStep.LOADED_BY_MACHINE : MessageStep.OPENED;
            case "click" -> MessageStep.CLICKED;
            case "bounce" -> isBlock(event) ? MessageStep.HELD_UP : MessageStep.BOUNCED;
            case "blocked" -> MessageStep.HELD_UP;
            case "dropped" -> MessageStep.NOT_SENT;
            case "spamreport" -> MessageStep.COMPLAINED;
            case "unsubscribe", "group_unsubscribe" -> MessageStep.UNSUBSCRIBED;
            default -> throw RejectedEventException.unknownType(type);
        };
    }

    /** SendGrid calls a refusal that is not the address's fault a bounce of type {@code blocked}. */
    private static boolean isBlock(ObjectNode event) {
        return event.path("type").asText().equals("blocked");
    }

    private static String messageId(ObjectNode event) {
        return text(event, "sg_message_id")
                .map(id -> SERVER_PART.matcher(id).replaceFirst(""))
                .or(() ->
                        text(event, "smtp-id").map(id -> SMTP_FRAME.matcher(id).replaceAll("")))
                .orElseThrow(() -> RejectedEventException.missing("sg_message_id"));
    }

    private static Optional<String> text(ObjectNode event, String member) {
        return Members.scalar(event, member).map(String::strip).filter(id -> !id.isEmpty());
    }

    private static Optional<String> campaign(ObjectNode event) {
        return Stream.of("marketing_campaign_name", "singlesend_name", "singlesend_id", "category")
                .flatMap(member -> first(event.path(member)).stream())
                .map(Texts::label)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static Optional<String> first(JsonNode node) {
        return Members.scalar(node.isArray() ? node.path(0) : node);
    }
}
