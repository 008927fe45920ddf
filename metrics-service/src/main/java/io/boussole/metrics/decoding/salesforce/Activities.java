package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Events of the calendar are meetings, tasks are tasks, and those that tell of a call are calls besides. */
final class Activities {
    private static final List<String> SIGNS_OF_A_CALL =
            List.of("CallType", "CallDurationInSeconds", "CallDisposition", "CallObject");

    private Activities() {}

    static List<FactChange> event(SalesforceRecord record) {
        if (record.is("IsChild", true) || record.is("IsRecurrence", true)) {
            return List.of();
        }
        Statement meeting = record.about(FactKind.MEETING);
        start(record, meeting);
        record.instant(meeting, "EndDateTime", Property.ENDS_AT);
        record.label(meeting, "Type", Property.SEGMENT);
        record.reference(meeting, "OwnerId", Property.OWNER);
        record.createdAt().ifPresent(at -> meeting.say(Property.CREATED_AT, at).say(Property.BOOKED_AT, at));
        parties(record, meeting);
        if (isPrivate(record)) {
            meeting.say(Slot.of(Property.LIFECYCLE), new Register(Lifecycle.DELETED.name(), record.stamp()));
        }
        outcome(record, meeting);
        return List.of(meeting.change());
    }

    private static void start(SalesforceRecord record, Statement meeting) {
        Optional<String> starts = record.instant("StartDateTime").or(() -> record.instant("ActivityDateTime"));
        starts.ifPresent(at -> meeting.say(Property.STARTS_AT, at));
        if (starts.isEmpty() && record.is("IsAllDayEvent", true)) {
            record.day(meeting, "ActivityDate", Property.STARTS_AT);
        }
        Optional<String> minutes = record.value("DurationInMinutes");
        if (starts.isPresent() && record.value("EndDateTime").isEmpty() && minutes.isPresent()) {
            long length = Long.parseLong(wholeNumber(minutes.get(), "DurationInMinutes"));
            meeting.say(Property.ENDS_AT, Instant.parse(starts.get()).plus(length, ChronoUnit.MINUTES));
        }
    }

    /** An appointment with nobody and about nothing of the account's is somebody's own; once it names a customer it counts. */
    private static boolean isPrivate(SalesforceRecord record) {
        boolean named =
                record.value("WhoId").isPresent() || record.value("WhatId").isPresent();
        boolean whole =
                record.verb() == SalesforceRecord.Verb.CREATE || (record.isSaid("WhoId") && record.isSaid("WhatId"));
        return whole && !named;
    }

    private static void outcome(SalesforceRecord record, Statement meeting) {
        record.settings().option("meetingOutcomeField").flatMap(record::value).ifPresent(value -> {
            boolean missed = isOneOf(record, "noShowValues", value);
            boolean held = isOneOf(record, "heldValues", value);
            if (missed || held) {
                meeting.say(Property.NO_SHOW, Boolean.toString(missed));
                meeting.say(Property.HELD, Boolean.toString(held));
            }
        });
    }

    private static boolean isOneOf(SalesforceRecord record, String option, String value) {
        return record.settings()
                .option(option)
                .filter(values -> Arrays.stream(values.split(","))
                        .anyMatch(one -> one.strip().equalsIgnoreCase(value.strip())))
                .isPresent();
    }

    static List<FactChange> task(SalesforceRecord record) {
        if (record.is("IsRecurrence", true)) {
            return List.of();
        }
        List<FactChange> changes = new ArrayList<>();
        changes.add(taskItself(record));
        if (isCall(record) || record.verb() == SalesforceRecord.Verb.DELETE) {
            changes.add(call(record));
        }
        return changes;
    }

    private static FactChange taskItself(SalesforceRecord record) {
        Statement task = record.about(FactKind.TASK);
        Optional<String> type = record.value("Type").or(() -> record.value("TaskSubtype"));
        type.ifPresent(word -> task.say(Property.TASK_TYPE, Texts.label(word)));
        record.reference(task, "OwnerId", Property.OWNER);
        record.day(task, "ActivityDate", Property.DUE_AT);
        record.createdAt().ifPresent(at -> task.say(Property.CREATED_AT, at));
        completion(record).ifPresent(at -> task.say(Property.COMPLETED_AT, at));
        parties(record, task);
        return task.change();
    }

    /** A call that is planned is a task; it becomes a call when it is done. */
    private static FactChange call(SalesforceRecord record) {
        Statement call = record.about(FactKind.CALL);
        record.say(call, "CallType", Property.DIRECTION, (text, field) -> direction(text));
        record.label(call, "CallDisposition", Property.DISPOSITION);
        record.say(call, "CallDurationInSeconds", Property.DURATION_SECONDS, Activities::wholeNumber);
        record.reference(call, "OwnerId", Property.OWNER);
        completion(record).ifPresent(at -> call.say(Property.STARTS_AT, at));
        parties(record, call);
        return call.change();
    }

    private static boolean isCall(SalesforceRecord record) {
        return record.value("TaskSubtype").filter("Call"::equalsIgnoreCase).isPresent()
                || record.value("Type").filter("Call"::equalsIgnoreCase).isPresent()
                || SIGNS_OF_A_CALL.stream()
                        .anyMatch(field -> record.value(field).isPresent());
    }

    private static Optional<String> completion(SalesforceRecord record) {
        Optional<String> stated = record.instant("CompletedDateTime");
        boolean done = record.is("IsClosed", true)
                || record.value("Status").filter("Completed"::equalsIgnoreCase).isPresent();
        boolean justDone = done && (record.hasJust("Status") || record.hasJust("IsClosed"));
        return stated.or(() -> justDone ? Optional.of(record.at().toString()) : Optional.empty());
    }

    private static String direction(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "inbound" -> "inbound";
            case "outbound" -> "outbound";
            default -> "";
        };
    }

    private static String wholeNumber(String text, String field) {
        String number = Texts.amount(text, field);
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (whole.length() > 9) {
            throw RejectedEventException.invalid(field);
        }
        return whole;
    }

    /** Whom and what it is about: the first three characters of an identifier say of which object it is. */
    private static void parties(SalesforceRecord record, Statement statement) {
        record.link(statement, "WhoId", Property.CONTACT);
        record.link(statement, "AccountId", Property.COMPANY);
        record.id("WhatId").ifPresent(what -> {
            if (what.startsWith(SalesforceId.OPPORTUNITY)) {
                statement.say(new Slot(Property.DEAL, what), "true");
            } else if (what.startsWith(SalesforceId.ACCOUNT)) {
                statement.say(new Slot(Property.COMPANY, what), "true");
            }
        });
    }
}
