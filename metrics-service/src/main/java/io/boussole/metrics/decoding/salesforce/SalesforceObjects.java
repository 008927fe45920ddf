package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The objects that facts are made of. */
final class SalesforceObjects {
    private static final Map<String, Function<SalesforceRecord, List<FactChange>>> READERS = Map.of(
            "Opportunity", Opportunity::changes,
            "OpportunityContactRole", Opportunity::contactRole,
            "Lead", Persons::lead,
            "Contact", Persons::contact,
            "CampaignMember", Persons::campaignMember,
            "Account", Company::changes,
            "Event", Activities::event,
            "Task", Activities::task);

    private SalesforceObjects() {}

    static boolean isRead(String object) {
        return READERS.containsKey(name(object));
    }

    static Decoded decode(SalesforceRecord record) {
        @Nullable Function<SalesforceRecord, List<FactChange>> reader = READERS.get(name(record.type()));
        if (reader == null) {
            return new Decoded.Ignored("about a " + Texts.label(record.type()));
        }
        List<FactChange> changes = reader.apply(record);
        return changes.isEmpty()
                ? new Decoded.Ignored("a " + name(record.type()) + " of which nothing counts")
                : new Decoded.Changes(changes);
    }

    /** A published capture numbers the objects of one envelope; no object of Salesforce's own ends in a digit. */
    private static String name(String object) {
        int end = object.length();
        while (end > 0 && Character.isDigit(object.charAt(end - 1))) {
            end--;
        }
        return object.substring(0, end);
    }
}
