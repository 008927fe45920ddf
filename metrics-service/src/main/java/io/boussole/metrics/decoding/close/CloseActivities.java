package io.boussole.metrics.decoding.close;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.Times;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls, e-mails, meetings and tasks. */
final class CloseActivities {
    private static final Set<String> ANSWERED = Set.of("answered", "vm-answer");
    private static final Set<String> CANCELLED = Set.of("canceled", "cancelled", "declined-by-lead", "declined-by-org");

    private CloseActivities() {}

    static List<FactChange> call(CloseEvent event) {
        Statement call = event.about(FactKind.CALL);
        if (!event.isDeletion()) {
            event.say(call, "direction", Property.DIRECTION, text -> text.startsWith("in") ? "inbound" : "outbound");
            event.say(call, "duration", Property.DURATION_SECONDS, text -> Texts.amount(text, "duration"));
            event.label(call, "disposition", Property.DISPOSITION);
            connected(event).ifPresent(answer -> call.say(Property.CONNECTED, answer.toString()));
            event.label(call, "user_id", Property.OWNER);
            event.instant("activity_at")
                    .or(() -> event.instant("date_created"))
                    .ifPresent(at -> call.say(Property.STARTS_AT, at));
            parties(event, call);
        }
        return List.of(call.change());
    }

    /** That somebody answered shows in when they did; a message on a machine was answered by nobody. */
    private static Optional<Boolean> connected(CloseEvent event) {
        Optional<String> disposition = event.value("disposition");
        if (disposition.isPresent()) {
            return Optional.of(
                    ANSWERED.contains(disposition.get()) && !disposition.get().startsWith("vm"));
        }
        return event.value("date_answered").map(at -> true);
    }

    /** One message for each who receives it; drafts and what came in are none of ours. */
    static List<FactChange> email(CloseEvent event) {
        boolean incoming = event.value("direction").filter("incoming"::equals).isPresent();
        boolean sent = event.value("status").filter("sent"::equals).isPresent();
        if (incoming || (!sent && !event.isDeletion())) {
            return List.of();
        }
        List<FactChange> changes = new ArrayList<>();
        for (JsonNode to : event.data().path("to")) {
            Members.scalar(to).map(CloseActivities::address).ifPresent(address -> changes.add(message(event, address)));
        }
        return changes;
    }

    private static FactChange message(CloseEvent event, String address) {
        Statement message =
                new Statement(new FactId(FactKind.MESSAGE, event.objectId() + "/" + address), event.stamp());
        Lifecycle lifecycle = event.isDeletion() ? Lifecycle.DELETED : Lifecycle.PRESENT;
        message.say(Slot.of(Property.LIFECYCLE), lifecycle.at(event.stamp().at()));
        message.say(Property.MEDIUM, "email").say(Property.EMAIL, address);
        message.say(Property.SENT_AT, event.instant("date_sent").or(() -> event.instant("date_created")));
        first(event.data().path("opens"), "opened_at").ifPresent(at -> message.say(Property.OPENED_AT, at));
        message.say(
                Property.SEQUENCE,
                event.value("sequence_name")
                        .or(() -> event.value("sequence_id"))
                        .map(Texts::label));
        message.say(Property.CAMPAIGN, event.value("template_name").map(Texts::label));
        event.label(message, "user_id", Property.OWNER);
        event.link(message, "contact_id", Property.CONTACT);
        return message.change();
    }

    private static Optional<String> first(JsonNode list, String member) {
        for (JsonNode element : list) {
            Optional<String> at = Members.scalar(element, member)
                    .map(text -> Times.written(text, member).toString());
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** {@code "Ada" <ada@example.com>} or the address alone. */
    private static String address(String recipient) {
        int open = recipient.lastIndexOf('<');
        int close = recipient.indexOf('>', open + 1);
        String address = open >= 0 && close > open ? recipient.substring(open + 1, close) : recipient;
        return Texts.label(address).toLowerCase(Locale.ROOT);
    }

    static List<FactChange> meeting(CloseEvent event) {
        Statement meeting = event.about(FactKind.MEETING);
        if (!event.isDeletion()) {
            event.time(meeting, "starts_at", Property.STARTS_AT);
            event.time(meeting, "ends_at", Property.ENDS_AT);
            event.label(meeting, "user_id", Property.OWNER);
            event.instant("date_created").ifPresent(at -> meeting.say(Property.BOOKED_AT, at));
            boolean cancelled = event.action().equals("canceled")
                    || event.value("status").filter(CANCELLED::contains).isPresent();
            meeting.say(Property.CANCELLED, Boolean.toString(cancelled));
            guest(event.data().path("attendees")).ifPresent(email -> meeting.say(Property.EMAIL, email));
            parties(event, meeting);
        }
        return List.of(meeting.change());
    }

    /** The first who is not one of the account's own users. */
    private static Optional<String> guest(JsonNode attendees) {
        for (JsonNode attendee : attendees) {
            Optional<String> email = Members.scalar(attendee, "email");
            if (!attendee.hasNonNull("user_id") && email.isPresent()) {
                return email.map(text -> Texts.label(text).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    static List<FactChange> task(CloseEvent event) {
        Statement task = event.about(FactKind.TASK);
        if (!event.isDeletion()) {
            event.label(task, event.value("_type").isPresent() ? "_type" : "type", Property.TASK_TYPE);
            event.label(task, "assigned_to", Property.OWNER);
            event.time(task, "date_created", Property.CREATED_AT);
            event.time(task, event.value("due_date").isPresent() ? "due_date" : "date", Property.DUE_AT);
            boolean complete = event.value("is_complete").filter("true"::equals).isPresent();
            if (complete && (event.action().equals("completed") || event.hasChanged("is_complete"))) {
                task.say(Property.COMPLETED_AT, event.stamp().at());
            } else if (!complete && event.hasChanged("is_complete")) {
                task.say(Property.COMPLETED_AT, "");
            }
            parties(event, task);
        }
        return List.of(task.change());
    }

    private static void parties(CloseEvent event, Statement statement) {
        event.link(statement, "contact_id", Property.CONTACT);
        event.link(statement, "lead_id", Property.COMPANY);
    }
}
