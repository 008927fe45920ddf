package io.boussole.metrics.decoding.close;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Leads, which are companies, and the contacts in them, which are persons. A lead's status says how far its contacts are. */
final class CloseLead {
    private static final Pattern AROUND_DOMAIN = Pattern.compile("^[a-zA-Z]+://(?:www\\.)?|[/?#:].*$");

    private CloseLead() {}

    static List<FactChange> changes(CloseEvent event) {
        List<FactChange> changes = new ArrayList<>(merges(event));
        if (!changes.isEmpty()) {
            return changes;
        }
        Statement company = event.about(FactKind.COMPANY);
        if (!event.isDeletion()) {
            event.label(company, "display_name", Property.NAME);
            event.label(company, "name", Property.NAME);
            event.say(company, "url", Property.DOMAIN, CloseLead::domain);
            event.time(company, "date_created", Property.CREATED_AT);
            statuses(event).forEach(changes::add);
        }
        changes.add(company.change());
        return changes;
    }

    private static List<FactChange> merges(CloseEvent event) {
        Optional<String> source = Members.id(event.meta(), "merge_source_lead_id");
        Optional<String> destination = Members.id(event.meta(), "merge_destination_lead_id");
        if (source.isEmpty() || destination.isEmpty() || source.equals(destination)) {
            return List.of();
        }
        return Merges.changes(
                new FactId(FactKind.COMPANY, destination.get()),
                new TreeMap<>(Map.of(source.get(), false)),
                event.stamp().at());
    }

    private static List<FactChange> statuses(CloseEvent event) {
        Optional<String> status =
                event.value("status_label").or(() -> event.value("status_id")).map(Texts::label);
        List<FactChange> changes = new ArrayList<>();
        status.ifPresent(word -> contacts(event.data()).forEach(contact -> {
            Statement person = new Statement(FactId.contact(contact), event.stamp());
            person.say(Property.LIFECYCLE_STAGE, word);
            person.say(new Slot(Property.COMPANY, event.objectId()), "true");
            if (event.hasChanged("status_id") || event.hasChanged("status_label")) {
                person.since(Slot.of(Property.LIFECYCLE_STAGE), event.stamp().at(), word);
            }
            changes.add(person.change());
        }));
        return changes;
    }

    private static Set<String> contacts(JsonNode lead) {
        Set<String> ids = new TreeSet<>();
        lead.path("contact_ids")
                .forEach(id -> Members.idElement(id, "contact_ids").ifPresent(ids::add));
        lead.path("contacts").forEach(contact -> Members.id(contact, "id").ifPresent(ids::add));
        return ids;
    }

    static List<FactChange> contact(CloseEvent event) {
        Statement person = event.about(FactKind.CONTACT);
        if (!event.isDeletion()) {
            event.label(person, event.value("display_name").isPresent() ? "display_name" : "name", Property.NAME);
            first(event.data().path("emails"), "email")
                    .ifPresent(email -> person.say(Property.EMAIL, email.toLowerCase(Locale.ROOT)));
            first(event.data().path("phones"), "phone").ifPresent(phone -> person.say(Property.PHONE, phone));
            event.time(person, "date_created", Property.CREATED_AT);
            event.link(person, "lead_id", Property.COMPANY);
        }
        return List.of(person.change());
    }

    private static Optional<String> first(JsonNode list, String member) {
        for (JsonNode element : list) {
            Optional<String> value =
                    Members.scalar(element, member).map(Texts::label).filter(text -> !text.isEmpty());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static String domain(String url) {
        return Texts.label(AROUND_DOMAIN.matcher(url).replaceAll("")).toLowerCase(Locale.ROOT);
    }
}
