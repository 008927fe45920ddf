package io.boussole.metrics.decoding.calcom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * cal.com webhooks. What happened is in {@code triggerEvent}; a booking has one attendee or several, and each has a meeting of their own
 * here.
 */
public final class CalcomDecoder extends JsonDecoder {
    /** Bookings that are not agreed yet, or that say nothing of who came. */
    private static final Set<String> OTHERS = Set.of(
            "BOOKING_REQUESTED",
            "BOOKING_REJECTED",
            "BOOKING_PAYMENT_INITIATED",
            "BOOKING_PAID",
            "MEETING_STARTED",
            "MEETING_ENDED",
            "RECORDING_READY",
            "RECORDING_TRANSCRIPTION_GENERATED",
            "INSTANT_MEETING",
            "OOO_CREATED",
            "AFTER_HOSTS_CAL_VIDEO_NO_SHOW",
            "DELEGATION_CREDENTIAL_ERROR",
            "WRONG_ASSIGNMENT_REPORT",
            "ROUTING_FORM_FALLBACK_HIT");

    @Override
    protected Decoded decode(ObjectNode body, RawEvent raw) {
        String trigger =
                Members.scalar(body, "triggerEvent").orElseThrow(() -> RejectedEventException.missing("triggerEvent"));
        Instant at = Members.scalar(body, "createdAt")
                .map(text -> Times.written(text, "createdAt"))
                .orElse(raw.receivedAt());
        return switch (trigger) {
            case "PING" -> new Decoded.TestTraffic();
            case "BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED" ->
                new CalcomBooking(trigger, payload(body), at).decode();
            case "BOOKING_NO_SHOW_UPDATED", "AFTER_GUESTS_CAL_VIDEO_NO_SHOW" -> CalcomNoShow.decode(payload(body), at);
            case "FORM_SUBMITTED", "FORM_SUBMITTED_NO_EVENT" -> form(payload(body), at);
            default -> other(trigger);
        };
    }

    /** A webhook whose author chose other members has a template of their own, which is not understood here. */
    private static ObjectNode payload(ObjectNode body) {
        if (body.path("payload") instanceof ObjectNode payload) {
            return payload;
        }
        throw RejectedEventException.missing("payload");
    }

    private static Decoded other(String trigger) {
        if (OTHERS.contains(trigger)) {
            return new Ignored("says neither that a meeting was agreed nor who missed one");
        }
        throw RejectedEventException.unknownType(trigger);
    }

    /** A form has no identifier: it is which form, when, and whose. */
    private static Decoded form(ObjectNode payload, Instant at) {
        String form = Members.id(payload, "formId").orElseThrow(() -> RejectedEventException.missing("payload.formId"));
        Optional<String> email = response(payload, "email");
        String id = form + "/" + at + "/" + email.map(Persons::digest).orElse("");
        Statement statement = new Statement(new FactId(FactKind.SUBMISSION, id), Stamp.of(at));
        statement.say(Property.OCCURRED_AT, at);
        statement.say(
                Property.FORM,
                Members.scalar(payload, "formName").map(Texts::label).or(() -> Optional.of(form)));
        statement.say(Property.EMAIL, email);
        return Decoded.Changes.of(statement.change());
    }

    private static Optional<String> response(ObjectNode payload, String name) {
        JsonNode response = payload.path("responses").path(name);
        return Persons.email(response, "value").or(() -> Persons.email(response, "response"));
    }
}
