package io.boussole.metrics.decoding.calendly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Persons;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One invitee's appointment. Every event shows all of it as it stands, under the time of the event, so whichever comes last holds. Who
 * reschedules becomes another invitee; either of the two events tells both.
 */
final class CalendlyInvitee {
    private static final List<String> ORDER =
            List.of("invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted");

    private final String event;
    private final JsonNode payload;
    private final JsonNode meeting;
    private final String id;
    private final Stamp stamp;

    CalendlyInvitee(String event, ObjectNode body) {
        this.event = event;
        this.payload = body.path("payload");
        this.meeting = payload.path("scheduled_event");
        this.id = CalendlyUri.id(payload, "uri").orElseThrow(() -> RejectedEventException.missing("payload.uri"));
        this.stamp = new Stamp(eventTime(body), Integer.toString(ORDER.indexOf(event)));
    }

    Decoded decode() {
        if (!meeting.isObject()) {
            throw RejectedEventException.missing("payload.scheduled_event");
        }
        List<FactChange> changes = new ArrayList<>();
        changes.add(appointment());
        CalendlyUri.id(payload, "old_invitee")
                .filter(old -> !old.equals(id))
                .ifPresent(old -> changes.add(link(old, Property.RESCHEDULED_TO, id)));
        CalendlyUri.id(payload, "new_invitee")
                .filter(next -> !next.equals(id))
                .ifPresent(next -> changes.add(link(next, Property.RESCHEDULED_FROM, id)));
        return new Decoded.Changes(changes);
    }

    private FactChange appointment() {
        Statement statement = new Statement(meeting(id), stamp);
        statement.say(Slot.of(Property.LIFECYCLE), Lifecycle.PRESENT.at(stamp.at()));
        statement.say(Property.EMAIL, Persons.email(payload, "email"));
        statement.say(Property.NAME, Members.scalar(payload, "name").map(Texts::label));
        statement.say(Property.OWNER, owner());
        statement.say(Property.BOOKED_AT, time(payload, "created_at"));
        statement.say(Property.STARTS_AT, Optional.of(required("start_time")));
        statement.say(Property.ENDS_AT, time(meeting, "end_time"));
        statement.say(Property.CANCELLED, Boolean.toString(isCancelled()));
        statement.say(Property.NO_SHOW, Boolean.toString(isNoShow()));
        statement.say(Property.RESCHEDULED_TO, CalendlyUri.id(payload, "new_invitee"));
        statement.say(Property.RESCHEDULED_FROM, CalendlyUri.id(payload, "old_invitee"));
        tracking(statement);
        payment(statement);
        return statement.change();
    }

    private FactChange link(String invitee, Property property, String other) {
        return new Statement(meeting(invitee), stamp).say(property, other).change();
    }

    private boolean isCancelled() {
        return event.equals("invitee.canceled")
                || payload.path("status").asText("").equals("canceled");
    }

    private boolean isNoShow() {
        return !event.equals("invitee_no_show.deleted")
                && (event.equals("invitee_no_show.created")
                        || payload.path("no_show").isObject());
    }

    /** Of several hosts, the first. */
    private Optional<String> owner() {
        JsonNode host = meeting.path("event_memberships").path(0);
        return Members.scalar(host, "user_email")
                .map(email -> Texts.label(email).toLowerCase(Locale.ROOT))
                .or(() -> CalendlyUri.id(host, "user"));
    }

    private void tracking(Statement statement) {
        JsonNode tracking = payload.path("tracking");
        statement.say(Property.SOURCE, label(tracking, "utm_source"));
        statement.say(Property.CAMPAIGN, label(tracking, "utm_campaign"));
        label(tracking, "salesforce_uuid")
                .filter(uuid -> !uuid.isEmpty())
                .ifPresent(uuid -> statement.say(new Slot(Property.EXTERNAL_ID, "salesforce"), uuid));
    }

    /** Kept with the meeting and not counted as a payment: the payment provider tells of the same money. In major units. */
    private void payment(Statement statement) {
        JsonNode payment = payload.path("payment");
        if (!payment.isObject() || !payment.path("successful").asBoolean(true)) {
            return;
        }
        statement.say(
                Property.AMOUNT, Members.scalar(payment, "amount").map(text -> Texts.amount(text, "payment.amount")));
        statement.say(
                Property.CURRENCY,
                Members.scalar(payment, "currency").map(text -> Texts.currency(text, "payment.currency")));
        String provider =
                label(payment, "provider").filter(name -> !name.isEmpty()).orElse("payment");
        Members.id(payment, "external_id")
                .ifPresent(external -> statement.say(new Slot(Property.EXTERNAL_ID, provider), external));
    }

    private String required(String member) {
        return time(meeting, member)
                .orElseThrow(() -> RejectedEventException.missing("payload.scheduled_event." + member));
    }

    private static Optional<String> label(JsonNode parent, String member) {
        return Members.scalar(parent, member).map(Texts::label);
    }

    private static Optional<String> time(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(text -> Times.written(text, member).toString());
    }

    private static Instant eventTime(ObjectNode body) {
        return Members.scalar(body, "created_at")
                .or(() -> Members.scalar(body.path("payload"), "updated_at"))
                .map(text -> Times.written(text, "created_at"))
                .orElseThrow(() -> RejectedEventException.missing("created_at"));
    }

    private static FactId meeting(String id) {
        return new FactId(FactKind.MEETING, id);
    }
}
