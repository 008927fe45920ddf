package io.boussole.metrics.decoding.mailjet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Mailjet events. {@code MessageID} is one recipient's and larger than what a double holds. {@code sent} means that the recipient's
 * server took the message: it is the delivery too.
 */
public final class MailjetDecoder extends JsonDecoder {
    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        MessageStep step = step(event);
        String message = Members.id(event, "MessageID")
                .or(() -> Members.id(event, "Message_GUID"))
                .orElseThrow(() -> RejectedEventException.missing("MessageID"));
        Statements says = Statements.at(Times.epoch(event.path("time"), ChronoUnit.SECONDS, "time"))
                .say(Property.MEDIUM, "email")
                .sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(event, "email")))
                .sayIfKnown(Property.CAMPAIGN, campaign(event));
        return Decoded.Changes.of(step.say(says).of(new FactId(FactKind.MESSAGE, message)));
    }

    private static MessageStep step(ObjectNode event) {
        String type = Members.scalar(event, "event").orElseThrow(() -> RejectedEventException.missing("event"));
        return switch (type) {
            case "sent" -> MessageStep.HANDED_OVER;
            case "open" -> MessageStep.OPENED;
            case "click" -> MessageStep.CLICKED;
            case "bounce" -> isForGood(event) ? MessageStep.BOUNCED : MessageStep.HELD_UP;
            case "blocked" -> MessageStep.NOT_SENT;
            case "spam" -> MessageStep.COMPLAINED;
            case "unsub" -> MessageStep.UNSUBSCRIBED;
            default -> throw RejectedEventException.unknownType(type);
        };
    }

    private static boolean isForGood(ObjectNode event) {
        return Members.scalar(event, "hard_bounce")
                .filter(flag -> flag.equals("true") || flag.equals("1"))
                .isPresent();
    }

    private static Optional<String> campaign(ObjectNode event) {
        return Members.scalar(event, "customcampaign")
                .map(Texts::label)
                .filter(name -> !name.isEmpty())
                .or(() -> Members.id(event, "mj_campaign_id").filter(id -> !id.equals("0")));
    }
}
