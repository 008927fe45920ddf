package io.boussole.metrics.decoding.cloudevents;

import io.boussole.metrics.decoding.vocabulary.FactWriter;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be told in a CloudEvent. Its name on the wire is {@code io.boussole.<name>.v1}, or {@code <name>} alone. */
public enum EventType {
    DEAL_CREATED(
            "deal.created", FactKind.DEAL, "A deal began; without createdAt, at the time of the event", Effect.CREATED),
    DEAL_CHANGED("deal.changed", FactKind.DEAL, "A deal is so from now on; what is left out stays", Effect.CHANGED),
    DEAL_DELETED("deal.deleted", FactKind.DEAL, "A deal was deleted and counts no longer", Effect.DELETED),
    DEAL_RESTORED("deal.restored", FactKind.DEAL, "A deleted deal counts again", Effect.RESTORED),
    DEAL_MERGED("deal.merged", FactKind.DEAL, "Other deals are one with this one now", Effect.MERGED),
    CONTACT_CREATED("contact.created", FactKind.CONTACT, "A person became known", Effect.CREATED),
    CONTACT_CHANGED("contact.changed", FactKind.CONTACT, "A person is so from now on", Effect.CHANGED),
    CONTACT_DELETED("contact.deleted", FactKind.CONTACT, "A person's record was deleted", Effect.DELETED),
    CONTACT_MERGED("contact.merged", FactKind.CONTACT, "Other records are one with this one now", Effect.MERGED),
    COMPANY_CHANGED("company.changed", FactKind.COMPANY, "A company is so from now on", Effect.CHANGED),
    COMPANY_DELETED("company.deleted", FactKind.COMPANY, "A company's record was deleted", Effect.DELETED),
    MEETING_BOOKED(
            "meeting.booked", FactKind.MEETING, "One person's appointment was made", Effect.at(Property.BOOKED_AT)),
    MEETING_HELD("meeting.held", FactKind.MEETING, "It took place", Effect.flags(Property.HELD, Property.NO_SHOW)),
    MEETING_MISSED(
            "meeting.missed",
            FactKind.MEETING,
            "The person did not come",
            Effect.flags(Property.NO_SHOW, Property.HELD)),
    MEETING_CANCELLED("meeting.cancelled", FactKind.MEETING, "It was called off", Effect.flags(Property.CANCELLED)),
    MEETING_RESCHEDULED(
            "meeting.rescheduled",
            FactKind.MEETING,
            "It was moved: to another startsAt, or to another meeting in rescheduledTo",
            Effect.CHANGED),
    MEETING_QUALIFIED(
            "meeting.qualified", FactKind.MEETING, "It met the team's criteria", Effect.flags(Property.QUALIFIED)),
    MESSAGE_SENT("message.sent", FactKind.MESSAGE, "A message went to one recipient", Effect.at(Property.SENT_AT)),
    MESSAGE_DELIVERED("message.delivered", FactKind.MESSAGE, "It arrived", Effect.at(Property.DELIVERED_AT)),
    MESSAGE_OPENED("message.opened", FactKind.MESSAGE, "It was opened", Effect.at(Property.OPENED_AT)),
    MESSAGE_CLICKED("message.clicked", FactKind.MESSAGE, "A link in it was followed", Effect.at(Property.CLICKED_AT)),
    MESSAGE_REPLIED("message.replied", FactKind.MESSAGE, "It was answered", Effect.at(Property.REPLIED_AT)),
    MESSAGE_BOUNCED("message.bounced", FactKind.MESSAGE, "It came back", Effect.at(Property.BOUNCED_AT)),
    MESSAGE_UNSUBSCRIBED(
            "message.unsubscribed",
            FactKind.MESSAGE,
            "Its recipient wants no more of them",
            Effect.at(Property.UNSUBSCRIBED_AT)),
    MESSAGE_COMPLAINED(
            "message.complained", FactKind.MESSAGE, "Its recipient called it spam", Effect.at(Property.COMPLAINED_AT)),
    CALL_MADE("call.made", FactKind.CALL, "A call ended", Effect.at(Property.STARTS_AT)),
    TASK_CREATED("task.created", FactKind.TASK, "A task was put down", Effect.at(Property.CREATED_AT)),
    TASK_COMPLETED("task.completed", FactKind.TASK, "A task was done", Effect.at(Property.COMPLETED_AT)),
    FORM_SUBMITTED("form.submitted", FactKind.SUBMISSION, "A form was sent in", Effect.at(Property.OCCURRED_AT)),
    PAGE_VISITED("page.visited", FactKind.VISIT, "A page was looked at", Effect.at(Property.OCCURRED_AT)),
    CONTENT_ENGAGED("content.engaged", FactKind.VISIT, "A piece of content was used", Effect.ENGAGED),
    SUBSCRIPTION_CHANGED(
            "subscription.changed",
            FactKind.CUSTOMER,
            "A subscription is worth this much a month from now on",
            Effect.CHANGED),
    SUBSCRIPTION_ENDED(
            "subscription.ended", FactKind.CUSTOMER, "A subscription is worth nothing from now on", Effect.ENDED),
    PAYMENT_RECEIVED("payment.received", FactKind.PAYMENT, "Money came in", Effect.at(Property.PAID_AT)),
    PAYMENT_REFUNDED("payment.refunded", FactKind.PAYMENT, "All of refunded went back so far", Effect.CHANGED),
    PERSON_ERASED("person.erased", FactKind.CONTACT, "A person asked to be forgotten", Effect.ERASED);

    static final String MERGED_IDS = "mergedIds";

    private static final String PREFIX = "io.boussole.";
    private static final String SUFFIX = ".v1";
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::shortName, type -> type));

    private final String shortName;
    private final FactKind kind;
    private final String description;
    private final Effect effect;

    EventType(String shortName, FactKind kind, String description, Effect effect) {
        this.shortName = shortName;
        this.kind = kind;
        this.description = description;
        this.effect = effect;
    }

    /** What a type says beyond the members of its data. */
    private interface Effect {
        Effect CHANGED = FactWriter::since;
        Effect CREATED = (writer, at) -> {
            writer.sayIfAbsent(Property.CREATION_EVENT, at.toString());
            writer.since(at);
        };
        Effect DELETED = (writer, at) -> writer.lifecycle(Lifecycle.DELETED);
        Effect RESTORED = (writer, at) -> writer.lifecycle(Lifecycle.RESTORED);
        Effect MERGED = (writer, at) -> {};
        Effect ERASED = (writer, at) -> writer.say(Property.ERASED, "true");
        Effect ENGAGED = (writer, at) -> {
            writer.sayIfAbsent(Property.OCCURRED_AT, at.toString());
            writer.sayIfAbsent(Property.ENGAGEMENT, "VIEW");
        };
        Effect ENDED = (writer, at) -> {
            sayEnd(writer, "mrr", "0");
            sayEnd(writer, "subscriptionStatus", "cancelled");
            sayEnd(writer, "endedAt", at.toString());
            writer.since(at);
        };

        void apply(FactWriter writer, Instant at);

        /** The event's time is that of the property, unless its data say another. */
        static Effect at(Property property) {
            return (writer, at) -> writer.sayIfAbsent(property, at.toString());
        }

        /** The first is so, the others are not. */
        static Effect flags(Property so, Property... not) {
            return (writer, at) -> {
                writer.say(so, "true");
                Arrays.stream(not).forEach(property -> writer.say(property, "false"));
            };
        }

        private static void sayEnd(FactWriter writer, String field, String value) {
            writer.say(Vocabulary.field(FactKind.CUSTOMER, field).orElseThrow(), value);
        }
    }

    static Optional<EventType> named(String type) {
        boolean full =
                type.startsWith(PREFIX) && type.endsWith(SUFFIX) && type.length() > PREFIX.length() + SUFFIX.length();
        String name = full ? type.substring(PREFIX.length(), type.length() - SUFFIX.length()) : type;
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public String shortName() {
        return shortName;
    }

    public String fullName() {
        return PREFIX + shortName + SUFFIX;
    }

    public String description() {
        return description;
    }

    FactKind kind() {
        return kind;
    }

    /** The member of the data that says which fact it is. */
    String idMember() {
        return switch (this) {
            case SUBSCRIPTION_CHANGED, SUBSCRIPTION_ENDED -> "customerId";
            case PERSON_ERASED -> "contactId";
            default -> "id";
        };
    }

    /** Whether an event is the fact: one that states no identifier then has that of the event. */
    boolean isItsOwnFact() {
        return this == FORM_SUBMITTED || this == PAGE_VISITED || this == CONTENT_ENGAGED;
    }

    boolean isMerge() {
        return this == DEAL_MERGED || this == CONTACT_MERGED;
    }

    boolean isAboutSubscription() {
        return kind == FactKind.CUSTOMER;
    }

    /** Members of the data that must be there and have a value. */
    List<String> required() {
        return switch (this) {
            case FORM_SUBMITTED -> List.of("form");
            case PAGE_VISITED -> List.of("page");
            case CONTENT_ENGAGED -> List.of("page", "engagement");
            case DEAL_MERGED, CONTACT_MERGED -> List.of(idMember(), MERGED_IDS);
            case SUBSCRIPTION_CHANGED -> List.of(idMember(), Vocabulary.SUBSCRIPTION_ID, "mrr");
            case SUBSCRIPTION_ENDED -> List.of(idMember(), Vocabulary.SUBSCRIPTION_ID);
            case PAYMENT_RECEIVED -> List.of(idMember(), "amount");
            case PAYMENT_REFUNDED -> List.of(idMember(), "refunded");
            default -> List.of(idMember());
        };
    }

    /** What else its data may say, by name. */
    Map<String, Field> fields() {
        return switch (this) {
            case DEAL_DELETED,
                    DEAL_RESTORED,
                    DEAL_MERGED,
                    CONTACT_DELETED,
                    CONTACT_MERGED,
                    COMPANY_DELETED,
                    PERSON_ERASED -> Map.of();
            default -> Vocabulary.of(kind);
        };
    }

    /** Says what the type alone says; the last word. */
    void finish(FactWriter writer) {
        boolean bringsItToLife = effect == Effect.CHANGED || effect == Effect.CREATED;
        if (bringsItToLife) {
            writer.lifecycle(Lifecycle.PRESENT);
        }
        effect.apply(writer, writer.at());
    }
}
