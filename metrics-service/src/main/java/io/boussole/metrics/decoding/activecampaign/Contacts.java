package io.boussole.metrics.decoding.activecampaign;

import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contacts. {@code subscribe} is sent for a contact that is new, with list 0, and once more for each list that it is put on; only the first
 * makes a lead. Somebody who was known before is no new lead by subscribing to another list.
 */
final class Contacts {
    private static final String NO_LIST = "0";

    private Contacts() {}

    static List<FactChange> added(Fields fields) {
        return List.of(created(fields).change());
    }

    static List<FactChange> updated(Fields fields) {
        return List.of(about(fields).change());
    }

    static List<FactChange> subscribed(Fields fields) {
        boolean isNew = fields.value("list").filter(NO_LIST::equals).isPresent();
        return List.of((isNew ? created(fields) : about(fields)).change());
    }

    static List<FactChange> unsubscribed(Fields fields) {
        Statement contact = about(fields);
        contact.say(Property.UNSUBSCRIBED_AT, fields.stamp().at());
        return List.of(contact.change());
    }

    static List<FactChange> deleted(Fields fields) {
        Statement contact = new Statement(FactId.contact(fields.requiredId("contact[id]")), fields.stamp());
        contact.say(
                Slot.of(Property.LIFECYCLE), Lifecycle.DELETED.at(fields.stamp().at()));
        return List.of(contact.change());
    }

    /** Whom a delivery about something else is about as well; nothing where it names nobody. */
    static List<FactChange> mentioned(Fields fields) {
        return fields.id("contact[id]").isPresent() ? List.of(about(fields).change()) : List.of();
    }

    private static Statement created(Fields fields) {
        Statement contact = about(fields);
        contact.say(Property.CREATION_EVENT, fields.stamp().at());
        contact.say(
                Slot.of(Property.LIFECYCLE), Lifecycle.PRESENT.at(fields.stamp().at()));
        return contact;
    }

    private static Statement about(Fields fields) {
        Statement contact = new Statement(FactId.contact(fields.requiredId("contact[id]")), fields.stamp());
        fields.value("contact[email]")
                .ifPresent(
                        email -> contact.say(Property.EMAIL, Texts.label(email).toLowerCase(Locale.ROOT)));
        fields.label(contact, "contact[phone]", Property.PHONE);
        name(fields).ifPresent(name -> contact.say(Property.NAME, Texts.label(name)));
        fields.link(contact, "contact[orgid]", Property.COMPANY);
        return contact;
    }

    private static Optional<String> name(Fields fields) {
        String name = Stream.of("contact[first_name]", "contact[last_name]")
                .flatMap(part -> fields.value(part).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isEmpty());
    }
}
