package io.boussole.metrics.decoding.iterable;

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
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Iterable system webhooks: {@code eventName} says medium and step, {@code dataFields.messageId} and the recipient which message.
 * Iterable tells of no delivery, so what was sent has arrived until it bounces.
 */
public final class IterableDecoder extends JsonDecoder {
    private static final Pattern OTHERS = Pattern.compile(
            "(push|inApp|webPush|embedded|whatsApp|web|hosted|journey|custom|card|sms(Received|UsageInfo)|emailSubscribe).*");
    private static final Pattern SPACED = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) (\\S+) ?(\\S*)$");

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        String name = Members.scalar(event, "eventName")
                .map(String::strip)
                .orElseThrow(() -> RejectedEventException.missing("eventName"));
        if (OTHERS.matcher(name).matches()) {
            return new Ignored("no step of a message to an address");
        }
        JsonNode fields = event.path("dataFields");
        MessageStep step = step(name, fields);
        Statements says = Statements.at(time(fields, raw))
                .say(Property.MEDIUM, name.startsWith("sms") ? "sms" : "email")
                .sayIfKnown(Property.EMAIL, Addressing.email(recipient(event)))
                .sayIfKnown(Property.CAMPAIGN, campaign(fields));
        return Decoded.Changes.of(step.say(says).of(message(event, fields)));
    }

    private static MessageStep step(String name, JsonNode fields) {
        return switch (name) {
            case "emailSend", "smsSend" -> MessageStep.HANDED_OVER;
            case "emailSendSkip", "smsSendSkip" -> MessageStep.NOT_SENT;
            case "emailOpen" -> isApple(fields) ? MessageStep.LOADED_BY_MACHINE : MessageStep.OPENED;
            case "emailClick", "smsClick" -> MessageStep.CLICKED;
            case "emailBounce", "smsBounce" ->
                fields.path("recipientState").asText().equalsIgnoreCase("SoftBounce")
                        ? MessageStep.HELD_UP
                        : MessageStep.BOUNCED;
            case "emailComplaint" -> MessageStep.COMPLAINED;
            case "emailUnSubscribe", "emailUnsubscribe" -> MessageStep.UNSUBSCRIBED;
            default -> throw RejectedEventException.unknownType(name);
        };
    }

    /** Apple's proxy fetches pictures whether anybody looks or not; Gmail's fetches them when somebody does. */
    private static boolean isApple(JsonNode fields) {
        return fields.path("proxySource").asText().equalsIgnoreCase("Apple");
    }

    private static FactId message(ObjectNode event, JsonNode fields) {
        String message = Members.requiredId(fields, "messageId");
        return DerivedIds.message(message, recipient(event).orElse("").strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> recipient(ObjectNode event) {
        return Members.scalar(event, "email").or(() -> Members.scalar(event.path("dataFields"), "email"));
    }

    private static Optional<String> campaign(JsonNode fields) {
        return Members.scalar(fields, "campaignName")
                .map(Texts::label)
                .filter(name -> !name.isEmpty())
                .or(() -> Members.id(fields, "campaignId"));
    }

    private static Instant time(JsonNode fields, RawEvent raw) {
        return Members.scalar(fields, "createdAt")
                .map(text -> Times.written(iso(text.strip()), "createdAt"))
                .orElse(raw.receivedAt());
    }

    /** {@code 2016-12-02 20:21:04 +00:00} as ISO writes it. */
    private static String iso(String text) {
        return SPACED.matcher(text).replaceFirst("$1T$2$3");
    }
}
