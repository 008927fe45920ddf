package io.boussole.metrics.decoding.activecampaign;

import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks of deals. A call is a task that was planned, and a call once it is done; a meeting has its time from the plan. */
final class Tasks {
    private Tasks() {}

    static List<FactChange> added(Fields fields) {
        Statement task = about(FactKind.TASK, fields);
        task.say(Property.CREATED_AT, fields.stamp().at());
        List<FactChange> changes =
                new ArrayList<>(List.of(described(fields, task).change()));
        if (isA(fields, "Meeting")) {
            Statement meeting = about(FactKind.MEETING, fields);
            meeting.say(Property.BOOKED_AT, fields.stamp().at());
            changes.add(planned(fields, meeting).change());
        }
        changes.addAll(Contacts.mentioned(fields));
        return changes;
    }

    static List<FactChange> completed(Fields fields) {
        Statement task = about(FactKind.TASK, fields);
        task.say(Property.COMPLETED_AT, fields.stamp().at());
        List<FactChange> changes =
                new ArrayList<>(List.of(described(fields, task).change()));
        if (isA(fields, "Call")) {
            Statement call = about(FactKind.CALL, fields);
            call.say(Property.STARTS_AT, fields.stamp().at()).say(Property.DIRECTION, "outbound");
            changes.add(parties(fields, call).change());
        }
        if (isA(fields, "Meeting")) {
            changes.add(planned(fields, about(FactKind.MEETING, fields).say(Property.HELD, "true"))
                    .change());
        }
        changes.addAll(Contacts.mentioned(fields));
        return changes;
    }

    private static boolean isA(Fields fields, String type) {
        return fields.value("task[type_title]").filter(type::equalsIgnoreCase).isPresent();
    }

    private static Statement about(FactKind kind, Fields fields) {
        return new Statement(new FactId(kind, fields.requiredId("task[id]")), fields.stamp());
    }

    private static Statement described(Fields fields, Statement task) {
        fields.label(task, "task[type_title]", Property.TASK_TYPE);
        due(fields).ifPresent(at -> task.say(Property.DUE_AT, at));
        return parties(fields, task);
    }

    private static Statement planned(Fields fields, Statement meeting) {
        due(fields).ifPresent(at -> meeting.say(Property.STARTS_AT, at));
        fields.time("task[edate]").ifPresent(at -> meeting.say(Property.ENDS_AT, at));
        return parties(fields, meeting);
    }

    private static Optional<String> due(Fields fields) {
        return fields.time("task[duedate]");
    }

    private static Statement parties(Fields fields, Statement statement) {
        fields.id("deal[owner]").ifPresent(owner -> statement.say(Property.OWNER, owner));
        fields.link(
                statement, fields.id("contact[id]").isPresent() ? "contact[id]" : "deal[contactid]", Property.CONTACT);
        fields.link(statement, "deal[id]", Property.DEAL);
        return statement;
    }
}
