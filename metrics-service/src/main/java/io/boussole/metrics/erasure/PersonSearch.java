package io.boussole.metrics.erasure;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds all by which somebody can be recognised. */
@ApplicationScoped
class PersonSearch {
    private static final String REGISTER = "state -> 'registers' -> '%s' ->> 0";

    private static final String SAID = "select connection_id, kind, fact_id, "
            + String.join(", ", column("EMAIL"), column("NAME"), column("PHONE"))
            + " from fact where tenant_id = ? and ";

    private static final String OF_ADDRESS = SAID + "(" + REGISTER.formatted("EMAIL") + " = ? or person = ?)";

    private static final String OF_CONTACT = SAID + "connection_id = ? and kind = 'CONTACT' and fact_id = ?";

    private final Database database;

    PersonSearch(Database database) {
        this.database = database;
    }

    private record Said(
            UUID connectionId,
            String kind,
            String factId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone) {}

    KnownPerson byAddress(String tenantId, String address) {
        return known(Set.of(address), Set.of(), ofAddress(tenantId, address));
    }

    KnownPerson byContact(String tenantId, ContactRecord contact) {
        List<Said> said = new ArrayList<>(database.query(
                OF_CONTACT,
                parameters ->
                        parameters.put(tenantId).put(contact.connectionId()).put(contact.contactId()),
                PersonSearch::said));
        Set<String> addresses = new TreeSet<>();
        said.stream()
                .map(Said::email)
                .flatMap(Stream::ofNullable)
                .filter(email -> !email.isEmpty() && !ForgottenPerson.isPseudonym(email))
                .forEach(addresses::add);
        addresses.forEach(address -> said.addAll(ofAddress(tenantId, address)));
        return known(addresses, Set.of(contact), said);
    }

    private List<Said> ofAddress(String tenantId, String address) {
        return database.query(
                OF_ADDRESS, parameters -> parameters.put(tenantId).put(address).put(address), PersonSearch::said);
    }

    private static KnownPerson known(Set<String> addresses, Set<ContactRecord> contacts, List<Said> said) {
        Set<ContactRecord> records = new HashSet<>(contacts);
        Set<String> names = new TreeSet<>();
        for (Said one : said) {
            if (one.kind().equals("CONTACT")) {
                records.add(new ContactRecord(one.connectionId(), one.factId()));
            }
            if (!one.kind().equals("DEAL") && !one.kind().equals("COMPANY")) {
                Stream.of(one.name(), one.phone())
                        .flatMap(Stream::ofNullable)
                        .filter(value -> !value.isBlank())
                        .forEach(names::add);
            }
        }
        return new KnownPerson(addresses, records, names);
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                Columns.uuid(row, "connection_id"),
                row.getString("kind"),
                row.getString("fact_id"),
                row.getString("said_email"),
                row.getString("said_name"),
                row.getString("said_phone"));
    }

    private static String column(String property) {
        return REGISTER.formatted(property) + " as said_" + property.toLowerCase(Locale.ROOT);
    }
}
