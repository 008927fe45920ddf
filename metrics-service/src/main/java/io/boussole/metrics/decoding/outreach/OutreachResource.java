package io.boussole.metrics.decoding.outreach;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.prospecting.Addressing;
import io.boussole.metrics.decoding.prospecting.CallOutcomes;
import io.boussole.metrics.decoding.prospecting.Resource;
import io.boussole.metrics.decoding.prospecting.Statements;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the attributes and relationships of Outreach's resources say. */
final class OutreachResource {
    private final OutreachEnvelope envelope;
    private final JsonNode attributes;
    private final Statements says;
    private final Resource resource;

    OutreachResource(OutreachEnvelope envelope, Statements says) {
        this.envelope = envelope;
        this.attributes = envelope.attributes();
        this.says = says;
        this.resource = new Resource(attributes, says);
    }

    void take(FactKind kind) {
        switch (kind) {
            case CONTACT -> prospect();
            case COMPANY -> account();
            case CALL -> call();
            case TASK -> task();
            default -> mailing();
        }
        says.sayIfKnown(Property.OWNER, envelope.related("owner").or(() -> envelope.related("user")));
    }

    private void prospect() {
        says.sayIfKnown(Property.EMAIL, address()).sayIfKnown(Property.NAME, name());
        resource.label("source", Property.SOURCE)
                .happened("createdAt", Property.CREATED_AT)
                .happened("optedOutAt", Property.UNSUBSCRIBED_AT)
                .happened("emailOptedOutAt", Property.UNSUBSCRIBED_AT);
        says.sayIfKnown(Property.LIFECYCLE_STAGE, envelope.related("stage"));
        says.link(Property.COMPANY, envelope.related("account"));
    }

    private Optional<String> address() {
        return Stream.of(
                        Members.scalar(attributes.path("emails").path(0)),
                        Members.scalar(attributes.path("emailContacts").path(0), "email"),
                        Members.scalar(attributes, "email"))
                .flatMap(address -> Addressing.email(address).stream())
                .findFirst();
    }

    /** Of a name of which one half changed, only the half is told: then nothing is said. */
    private Optional<String> name() {
        return Members.scalar(attributes, "name").map(Texts::label).or(() -> {
            boolean whole = attributes.hasNonNull("firstName") && attributes.hasNonNull("lastName");
            return whole ? Optional.of(joined()) : Optional.empty();
        });
    }

    private String joined() {
        return Texts.label(Stream.of("firstName", "lastName")
                .flatMap(member -> Members.scalar(attributes, member).stream())
                .map(String::strip)
                .collect(Collectors.joining(" ")));
    }

    private void account() {
        resource.label("name", Property.NAME)
                .label("domain", Property.DOMAIN)
                .label("industry", Property.INDUSTRY)
                .label("numberOfEmployees", Property.SIZE)
                .happened("createdAt", Property.CREATED_AT);
    }

    /** Outreach says {@code deliveredAt} when its mail server took the message; a bounce comes later and takes it back. */
    private void mailing() {
        says.say(Property.MEDIUM, "email")
                .link(Property.CONTACT, envelope.related("prospect"))
                .sayIfKnown(Property.SEQUENCE, envelope.related("sequence"))
                .sayIfKnown(Property.CAMPAIGN, envelope.related("sequence"))
                .sayIfKnown(Property.STEP, envelope.related("sequenceStep"));
        resource.happened("deliveredAt", Property.SENT_AT)
                .happened("deliveredAt", Property.DELIVERED_AT)
                .happened("openedAt", Property.OPENED_AT)
                .happened("clickedAt", Property.CLICKED_AT)
                .happened("repliedAt", Property.REPLIED_AT)
                .happened("bouncedAt", Property.BOUNCED_AT)
                .happened("unsubscribedAt", Property.UNSUBSCRIBED_AT)
                .happened("markedAsSpamAt", Property.COMPLAINED_AT);
    }

    private void call() {
        resource.happened("createdAt", Property.OCCURRED_AT).happened("dialedAt", Property.STARTS_AT);
        says.sayIfKnown(Property.DIRECTION, CallOutcomes.direction(Members.scalar(attributes, "direction")))
                .sayIfKnown(Property.CONNECTED, connected())
                .sayIfKnown(Property.DURATION_SECONDS, duration())
                .sayIfKnown(Property.DISPOSITION, disposition())
                .link(Property.CONTACT, envelope.related("prospect"))
                .link(Property.DEAL, envelope.related("opportunity"));
    }

    private Optional<String> connected() {
        return resource.time("answeredAt")
                .map(answered -> "true")
                .or(() -> CallOutcomes.connected(Members.scalar(attributes, "outcome")));
    }

    private Optional<String> disposition() {
        return Members.scalar(attributes, "outcome")
                .map(Texts::label)
                .filter(word -> !word.isEmpty())
                .or(() -> envelope.related("callDisposition"));
    }

    private Optional<String> duration() {
        return resource.time("answeredAt")
                .flatMap(answered -> resource.time("completedAt")
                        .map(completed -> Duration.between(Instant.parse(answered), Instant.parse(completed)))
                        .filter(duration -> !duration.isNegative())
                        .map(duration -> Long.toString(duration.toSeconds())));
    }

    private void task() {
        resource.label("action", Property.TASK_TYPE)
                .happened("createdAt", Property.CREATED_AT)
                .time("dueAt", Property.DUE_AT)
                .time("completedAt", Property.COMPLETED_AT);
        says.link(Property.CONTACT, envelope.related("prospect")).link(Property.DEAL, envelope.related("opportunity"));
    }
}
