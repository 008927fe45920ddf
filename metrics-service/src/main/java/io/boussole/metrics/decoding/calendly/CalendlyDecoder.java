package io.boussole.metrics.decoding.calendly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import java.util.Set;

/**
 * Calendly webhooks of version 2. The shape of version 1, in which {@code payload.invitee} is an object and nothing has an address, is
 * understood as far as that it cannot be: Calendly has not sent it since 2021.
 */
public final class CalendlyDecoder extends JsonDecoder {
    private static final Set<String> OTHER_FAMILIES = Set.of("event_type", "meeting_recap", "contact", "user");

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        String event = Members.scalar(body, "event").orElseThrow(() -> RejectedEventException.missing("event"));
        JsonNode payload = body.path("payload");
        if (!payload.isObject()) {
            throw RejectedEventException.missing("payload");
        }
        return switch (event) {
            case "invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted" ->
                new CalendlyInvitee(event, body).decode();
            case "routing_form_submission.created" -> CalendlyRoutingForm.decode(payload);
            default -> other(event);
        };
    }

    private static Decoded other(String event) {
        int dot = event.indexOf('.');
        if (dot > 0 && OTHER_FAMILIES.contains(event.substring(0, dot))) {
            return new Decoded.Ignored("tells of no meeting and of no form");
        }
        throw RejectedEventException.unknownType(event);
    }
}
