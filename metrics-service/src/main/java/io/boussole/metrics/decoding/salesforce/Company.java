package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.Statement;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Accounts. */
final class Company {
    private static final Pattern BEFORE_DOMAIN =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_DOMAIN = Pattern.compile("[/?#:].*$", Pattern.DOTALL);

    private Company() {}

    static List<FactChange> changes(SalesforceRecord record) {
        Statement company = record.about(FactKind.COMPANY);
        record.label(company, "Name", Property.NAME);
        record.label(company, "Industry", Property.INDUSTRY);
        record.label(company, "NumberOfEmployees", Property.SIZE);
        record.label(company, "Type", Property.SEGMENT);
        record.label(company, "AccountSource", Property.SOURCE);
        record.label(company, "BillingCountry", Property.COUNTRY);
        record.label(company, "BillingAddress.Country", Property.COUNTRY);
        record.reference(company, "OwnerId", Property.OWNER);
        record.say(company, "Website", Property.DOMAIN, (text, field) -> domain(text));
        record.createdAt().ifPresent(at -> company.say(Property.CREATED_AT, at));
        List<FactChange> changes = new ArrayList<>();
        changes.add(company.change());
        record.id("MasterRecordId")
                .filter(master -> !master.equals(record.id()))
                .ifPresent(master -> {
                    TreeMap<String, Boolean> absorbed = new TreeMap<>(Map.of(record.id(), false));
                    changes.addAll(Merges.changes(new FactId(FactKind.COMPANY, master), absorbed, record.at()));
                });
        return changes;
    }

    private static String domain(String website) {
        String host = BEFORE_DOMAIN.matcher(website.strip()).replaceFirst("");
        return Texts.label(AFTER_DOMAIN.matcher(host).replaceFirst("")).toLowerCase(Locale.ROOT);
    }
}
