package io.boussole.metrics.decoding.salesloft;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.CallOutcomes;
import io.boussole.metrics.decoding.prospecting.MessageStep;
import io.boussole.metrics.decoding.prospecting.Resource;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.Optional;

/** What the members of Salesloft's resources say. */
final class SalesloftResource {
    private final JsonNode members;
    private final Statements says;
    private final Resource resource;

    SalesloftResource(JsonNode members, Statements says) {
        this.members = members;
        this.says = says;
        this.resource = new Resource(members, says);
    }

    void take(FactKind kind) {
        switch (kind) {
            case CONTACT -> person();
            case COMPANY -> account();
            case TASK -> task();
            case CALL -> call();
            case MEETING -> meeting();
            default -> email();
        }
    }

    void takeCallData() {
        resource.decimal("duration", Property.DURATION_SECONDS);
        says.sayIfKnown(Property.DIRECTION, direction())
                .sayIfKnown(Property.CONNECTED, CallOutcomes.connected(Members.scalar(members, "status")));
    }

    private void person() {
        says.sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(members, "email_address")));
        resource.label("display_name", Property.NAME)
                .label("phone", Property.PHONE)
                .happened("created_at", Property.CREATED_AT);
        link("owner", Property.OWNER);
        says.sayIfKnown(Property.LIFECYCLE_STAGE, idOf("person_stage"));
        says.link(Property.COMPANY, idOf("account"));
    }

    private void account() {
        resource.label("name", Property.NAME)
                .label("domain", Property.DOMAIN)
                .label("country", Property.COUNTRY)
                .label("industry", Property.INDUSTRY)
                .label("size", Property.SIZE)
                .happened("created_at", Property.CREATED_AT);
        link("owner", Property.OWNER);
    }

    private void task() {
        resource.label("task_type", Property.TASK_TYPE)
                .happened("created_at", Property.CREATED_AT)
                .time("completed_at", Property.COMPLETED_AT);
        says.sayIfKnown(Property.DUE_AT, resource.time("due_at").or(() -> resource.time("due_date")));
        link("user", Property.OWNER);
        says.link(Property.CONTACT, idOf("person"));
    }

    /** A logged call is one that the team made; the telephone's own record corrects the direction where it was another. */
    private void call() {
        resource.happened("created_at", Property.STARTS_AT)
                .label("disposition", Property.DISPOSITION)
                .decimal("duration", Property.DURATION_SECONDS);
        says.say(Property.DIRECTION, direction().orElse("outbound"));
        says.sayIfKnown(Property.CONNECTED, CallOutcomes.connected(Members.scalar(members, "disposition")));
        link("user", Property.OWNER);
        says.link(Property.CONTACT, idOf("called_person").or(() -> idOf("person")));
    }

    private Optional<String> direction() {
        return CallOutcomes.direction(Members.scalar(members, "direction"));
    }

    private void meeting() {
        says.sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(members, "recipient_email")));
        resource.happened("created_at", Property.BOOKED_AT)
                .time("start_time", Property.STARTS_AT)
                .time("end_time", Property.ENDS_AT)
                .flag("no_show", Property.NO_SHOW);
        if (members.has("canceled_at")) {
            says.say(Property.CANCELLED, Boolean.toString(members.hasNonNull("canceled_at")));
        }
        says.sayIfKnown(Property.OWNER, idOf("booked_by_user").or(() -> idOf("user")));
        says.link(Property.CONTACT, idOf("person"));
    }

    /** Opens, clicks and answers are counters without a time: they happened by the time at which the resource tells of them. */
    private void email() {
        says.say(Property.MEDIUM, "email")
                .sayIfKnown(Property.EMAIL, Addressing.email(Members.scalar(members, "recipient_email_address")))
                .link(Property.CONTACT, idOf("recipient").or(() -> idOf("person")))
                .sayIfKnown(Property.SEQUENCE, idOf("cadence"))
                .sayIfKnown(Property.CAMPAIGN, idOf("cadence"))
                .sayIfKnown(Property.STEP, idOf("step"));
        link("user", Property.OWNER);
        resource.happened("sent_at", Property.SENT_AT).happened("sent_at", Property.DELIVERED_AT);
        counted("views", MessageStep.OPENED);
        counted("clicks", MessageStep.CLICKED);
        counted("replies", MessageStep.REPLIED);
        if (members.path("bounced").asBoolean()
                || members.path("status").asText().equals("bounced")) {
            MessageStep.BOUNCED.say(says);
        }
    }

    private void counted(String counter, MessageStep step) {
        if (members.path("counts").path(counter).asLong() > 0) {
            step.say(says);
        }
    }

    private void link(String member, Property property) {
        if (members.has(member)) {
            says.say(property, idOf(member).orElse(""));
        }
    }

    private Optional<String> idOf(String member) {
        return Members.id(members.path(member), "id");
    }
}
