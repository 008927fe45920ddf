package io.boussole.metrics.decoding.salesforce;

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Leads and contacts are both persons. A lead that is converted becomes a contact, which is known since the lead was: that is why both say
 * the first time they were heard of, not the date of a record.
 */
final class Persons {
    private Persons() {}

    static List<FactChange> lead(SalesforceRecord record) {
        Statement lead = person(record);
        record.label(lead, "Status", Property.LIFECYCLE_STAGE);
        record.label(lead, "Rating", Property.SEGMENT);
        if (record.hasJust("Status")) {
            lead.since(
                    Slot.of(Property.LIFECYCLE_STAGE),
                    record.at(),
                    Texts.label(record.value("Status").orElseThrow()));
        }
        List<FactChange> changes = new ArrayList<>();
        changes.add(lead.change());
        record.id("ConvertedContactId")
                .filter(contact -> !record.is("IsConverted", false))
                .ifPresent(contact -> changes.addAll(conversion(record, contact)));
        changes.addAll(absorbed(record));
        return changes;
    }

    private static List<FactChange> conversion(SalesforceRecord record, String contact) {
        List<FactChange> changes =
                new ArrayList<>(Merges.changes(FactId.contact(contact), absorbing(record.id()), record.at()));
        record.id("ConvertedOpportunityId").ifPresent(deal -> {
            Statement linked = new Statement(FactId.deal(deal), record.stamp());
            linked.say(new Slot(Property.CONTACT, contact), "true");
            changes.add(linked.change());
        });
        record.id("ConvertedAccountId").ifPresent(company -> {
            Statement linked = new Statement(FactId.contact(contact), record.stamp());
            linked.say(new Slot(Property.COMPANY, company), "true");
            changes.add(linked.change());
        });
        return changes;
    }

    static List<FactChange> contact(SalesforceRecord record) {
        Statement contact = person(record);
        record.link(contact, "AccountId", Property.COMPANY);
        List<FactChange> changes = new ArrayList<>();
        changes.add(contact.change());
        changes.addAll(absorbed(record));
        return changes;
    }

    private static Statement person(SalesforceRecord record) {
        Statement person = record.about(FactKind.CONTACT);
        record.say(
                person,
                "Email",
                Property.EMAIL,
                (text, field) -> Texts.label(text).toLowerCase(Locale.ROOT));
        Stream.of("Phone", "MobilePhone")
                .filter(field -> record.value(field).isPresent())
                .findFirst()
                .ifPresent(field -> record.label(person, field, Property.PHONE));
        record.label(person, "LeadSource", Property.SOURCE);
        record.reference(person, "OwnerId", Property.OWNER);
        name(record).ifPresent(name -> person.say(Property.NAME, name));
        record.createdAt().ifPresent(at -> person.say(Property.CREATION_EVENT, at));
        if (record.is("HasOptedOutOfEmail", true) && record.hasJust("HasOptedOutOfEmail")) {
            person.say(Property.UNSUBSCRIBED_AT, record.at());
        }
        return person;
    }

    /** A change event may bring the last name alone; half a name replaces no whole one. */
    private static Optional<String> name(SalesforceRecord record) {
        Optional<String> whole = record.value("Name");
        Optional<String> first = record.value("FirstName").or(() -> record.value("Name.FirstName"));
        Optional<String> last = record.value("LastName").or(() -> record.value("Name.LastName"));
        boolean alone = record.verb() == SalesforceRecord.Verb.UPDATE;
        return whole.or(() -> first.isPresent() && last.isPresent()
                        ? Optional.of(first.get() + " " + last.get())
                        : last.filter(name -> !alone))
                .map(Texts::label);
    }

    /** Of two records that were merged the one that went says into which. */
    private static List<FactChange> absorbed(SalesforceRecord record) {
        return record.id("MasterRecordId")
                .filter(master -> !master.equals(record.id()))
                .map(master -> Merges.changes(FactId.contact(master), absorbing(record.id()), record.at()))
                .orElse(List.of());
    }

    private static SortedMap<String, Boolean> absorbing(String id) {
        return new TreeMap<>(Map.of(id, false));
    }

    static List<FactChange> campaignMember(SalesforceRecord record) {
        Optional<String> person =
                record.id("ContactId").or(() -> record.id("LeadId")).or(() -> record.id("LeadOrContactId"));
        return person.flatMap(id -> record.id("CampaignId").map(campaign -> {
                    Statement member = new Statement(FactId.contact(id), record.stamp());
                    member.say(Property.CAMPAIGN, campaign);
                    return List.of(member.change());
                }))
                .orElse(List.of());
    }
}
