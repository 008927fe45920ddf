package io.boussole.metrics.decoding.outreach;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Outreach webhooks. {@code data.attributes} has what changed and nothing else, and may be empty; an event says so as of its {@code
 * updatedAt}.
 */
public final class OutreachDecoder extends JsonDecoder {
    private static final Map<String, FactKind> KINDS = Map.of(
            "prospect", FactKind.CONTACT,
            "account", FactKind.COMPANY,
            "mailing", FactKind.MESSAGE,
            "call", FactKind.CALL,
            "task", FactKind.TASK);
    private static final Set<String> OTHERS = Set.of(
            "sequence",
            "sequenceState",
            "sequenceStep",
            "opportunity",
            "opportunityProspectRole",
            "emailAddress",
            "phoneNumber",
            "import",
            "kaiaRecording",
            "template",
            "snippet",
            "stage",
            "user");
    private static final String DESTROYED = "destroyed";
    private static final Set<String> CHANGES = Set.of("created", "updated", "completed", "delivered");
    private static final Map<String, MessageStep> MAILING_STEPS = Map.of(
            "opened", MessageStep.OPENED,
            "replied", MessageStep.REPLIED,
            "bounced", MessageStep.BOUNCED);

    @Override
    protected Decoded decode(ObjectNode event, RawEvent raw) {
        OutreachEnvelope envelope = new OutreachEnvelope(event, raw);
        if (OTHERS.contains(envelope.resource())) {
            return new Ignored("about a " + envelope.resource());
        }
        FactKind kind = Optional.ofNullable(KINDS.get(envelope.resource()))
                .filter(known -> isKnown(known, envelope.action()))
                .orElseThrow(() -> RejectedEventException.unknownType(envelope.eventName()));
        Statements says = envelope.action().equals(DESTROYED) ? destroyed(envelope) : changed(kind, envelope);
        return Decoded.Changes.of(says.of(new FactId(kind, envelope.id())));
    }

    private static boolean isKnown(FactKind kind, String action) {
        return action.equals(DESTROYED)
                || CHANGES.contains(action)
                || (kind == FactKind.MESSAGE && MAILING_STEPS.containsKey(action));
    }

    /** A resource that is gone has no time of its own any more. */
    private static Statements destroyed(OutreachEnvelope envelope) {
        return Statements.at(envelope.delivered()).lifecycle(Lifecycle.DELETED);
    }

    private static Statements changed(FactKind kind, OutreachEnvelope envelope) {
        Statements says = Statements.at(envelope.time()).lifecycle(Lifecycle.PRESENT);
        new OutreachResource(envelope, says).take(kind);
        if (kind == FactKind.MESSAGE) {
            step(envelope, says);
        }
        return says;
    }

    /** The name of the event says what happened, the attribute says when: the name speaks where the attribute is missing. */
    private static void step(OutreachEnvelope envelope, Statements says) {
        @Nullable MessageStep step = MAILING_STEPS.get(envelope.action());
        if (step != null && !envelope.attributes().hasNonNull(envelope.action() + "At")) {
            step.say(says);
        }
    }
}
