package io.boussole.metrics.decoding.calcom;

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

/** A booking of one attendee or of several. Moved, it is another booking, which names the one whose place it takes. */
final class CalcomBooking {
    private final String trigger;
    private final ObjectNode booking;
    private final Instant at;
    private final String uid;

    CalcomBooking(String trigger, ObjectNode booking, Instant at) {
        this.trigger = trigger;
        this.booking = booking;
        this.at = at;
        this.uid = Members.requiredId(booking, "uid");
    }

    /** The meeting of one attendee; their address stays out of its identifier. */
    static FactId meeting(String uid, String email) {
        return new FactId(FactKind.MEETING, uid + "/" + Persons.digest(email));
    }

    Decoded decode() {
        Optional<String> former = Members.id(booking, "rescheduleUid").filter(other -> !other.equals(uid));
        List<FactChange> changes = new ArrayList<>();
        for (JsonNode attendee : booking.path("attendees")) {
            Persons.email(attendee, "email").ifPresent(email -> {
                changes.add(meeting(attendee, email, former));
                former.ifPresent(other -> changes.add(new Statement(meeting(other, email), stamp())
                        .say(Property.RESCHEDULED_TO, meeting(uid, email).id())
                        .change()));
            });
        }
        if (changes.isEmpty()) {
            throw RejectedEventException.missing("payload.attendees.email");
        }
        return new Decoded.Changes(changes);
    }

    private FactChange meeting(JsonNode attendee, String email, Optional<String> former) {
        Statement statement = new Statement(meeting(uid, email), stamp());
        statement.say(Slot.of(Property.LIFECYCLE), Lifecycle.PRESENT.at(at));
        statement.say(Property.EMAIL, email);
        statement.say(Property.NAME, label(attendee, "name"));
        statement.say(
                Property.OWNER, label(booking.path("organizer"), "email").map(owner -> owner.toLowerCase(Locale.ROOT)));
        statement.say(Property.STARTS_AT, time("startTime"));
        statement.say(Property.ENDS_AT, time("endTime"));
        statement.say(Property.CANCELLED, Boolean.toString(isCancelled()));
        if (!isCancelled()) {
            statement.say(Property.BOOKED_AT, at);
        }
        former.ifPresent(other ->
                statement.say(Property.RESCHEDULED_FROM, meeting(other, email).id()));
        statement.say(Property.SOURCE, tracking("utm_source"));
        statement.say(Property.CAMPAIGN, tracking("utm_campaign"));
        return statement.change();
    }

    private boolean isCancelled() {
        return trigger.equals("BOOKING_CANCELLED");
    }

    private Optional<String> tracking(String name) {
        return label(booking.path("tracking"), name)
                .or(() -> label(booking.path("responses").path(name), "value"));
    }

    private String time(String member) {
        return Members.scalar(booking, member)
                .map(text -> Times.written(text, "payload." + member).toString())
                .orElseThrow(() -> RejectedEventException.missing("payload." + member));
    }

    private static Optional<String> label(JsonNode parent, String member) {
        return Members.scalar(parent, member).map(Texts::label);
    }

    /** Of one instant a cancellation comes last. */
    private Stamp stamp() {
        return new Stamp(at, isCancelled() ? "2" : "1");
    }
}
