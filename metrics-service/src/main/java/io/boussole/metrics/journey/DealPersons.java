package io.boussole.metrics.journey;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which persons deals are linked to, whichever keys the deals know them by. */
@ApplicationScoped
public class DealPersons {
    private static final String PERSONS =
            "select distinct connection_id, fact_id, person from moment where tenant_id = ?"
                    + " and kind = ? and (connection_id, fact_id) in (select * from unnest(?, ?))";

    private final Database database;
    private final PersonRecords records;

    DealPersons(Database database, PersonRecords records) {
        this.database = database;
        this.records = records;
    }

    private record Link(DealKey deal, Person person) {}

    /** The keys that stand for each deal's persons; deals without any are absent. */
    public SortedMap<DealKey, SortedSet<String>> of(String tenantId, List<DealKey> deals) {
        List<Link> links = deals.isEmpty() ? List.of() : links(tenantId, deals);
        SortedSet<Person> keys = new TreeSet<>();
        links.forEach(link -> keys.add(link.person()));
        Map<Person, Person> canonical = records.canonical(tenantId, keys);
        SortedMap<DealKey, SortedSet<String>> persons = new TreeMap<>();
        links.forEach(link -> persons.computeIfAbsent(link.deal(), first -> new TreeSet<>())
                .add(canonical.getOrDefault(link.person(), link.person()).text()));
        return persons;
    }

    private List<Link> links(String tenantId, List<DealKey> deals) {
        List<DealKey> distinct = new ArrayList<>(new TreeSet<>(deals));
        return database.query(
                PERSONS,
                parameters -> parameters
                        .put(tenantId)
                        .put(FactKind.DEAL.name())
                        .column("uuid", distinct, DealKey::connectionId)
                        .column("text", distinct, DealKey::dealId),
                row -> new Link(
                        new DealKey(Columns.uuid(row, "connection_id"), row.getString("fact_id")),
                        new Person(row.getString("person"))));
    }
}
