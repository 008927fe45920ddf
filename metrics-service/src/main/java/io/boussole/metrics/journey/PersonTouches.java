package io.boussole.metrics.journey;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The touches of the persons that a deal is linked to, whichever tools told of them. */
@ApplicationScoped
public class PersonTouches {
    /** What brings somebody closer; stages, tasks and the deal itself are no touches. */
    private static final Set<Moment.Type> TOUCHES = EnumSet.of(
            Moment.Type.VISITED,
            Moment.Type.SUBMITTED,
            Moment.Type.LEAD,
            Moment.Type.MESSAGED,
            Moment.Type.REPLIED,
            Moment.Type.CALLED,
            Moment.Type.MEETING_BOOKED,
            Moment.Type.MEETING_HELD);

    private static final Comparator<PersonTouch> IN_TIME = Comparator.comparing(PersonTouch::at)
            .thenComparing(PersonTouch::source)
            .thenComparing(PersonTouch::campaign)
            .thenComparing(PersonTouch::channel);

    private static final String TOUCHES_OF =
            "select person, at, source, campaign, channel from moment where tenant_id = ?"
                    + " and person = any(?) and type = any(?) and source <> ''";

    private final Database database;
    private final PersonRecords records;
    private final DealPersons persons;

    PersonTouches(Database database, PersonRecords records, DealPersons persons) {
        this.database = database;
        this.persons = persons;
        this.records = records;
    }

    /** Of each deal in order of time; those without any are absent. */
    public SortedMap<DealKey, List<PersonTouch>> ofDeals(String tenantId, List<DealKey> deals) {
        SortedMap<DealKey, SortedSet<String>> personsOf = persons.of(tenantId, deals);
        SortedSet<Person> wanted = new TreeSet<>();
        personsOf.values().forEach(keys -> keys.forEach(key -> wanted.add(new Person(key))));
        Map<Person, List<PersonTouch>> told = touches(tenantId, records.canonical(tenantId, wanted));
        SortedMap<DealKey, List<PersonTouch>> touches = new TreeMap<>();
        personsOf.forEach((deal, keys) -> {
            List<PersonTouch> all = keys.stream()
                    .flatMap(key -> told.getOrDefault(new Person(key), List.of()).stream())
                    .sorted(IN_TIME)
                    .toList();
            if (!all.isEmpty()) {
                touches.put(deal, all);
            }
        });
        return touches;
    }

    private Map<Person, List<PersonTouch>> touches(String tenantId, Map<Person, Person> canonical) {
        Map<Person, List<PersonTouch>> touches = new HashMap<>();
        database.query(
                        TOUCHES_OF,
                        parameters -> parameters
                                .put(tenantId)
                                .column("text", List.copyOf(canonical.keySet()), Person::text)
                                .column("text", List.copyOf(TOUCHES), type -> type),
                        row -> Map.entry(
                                new Person(row.getString("person")),
                                new PersonTouch(
                                        Columns.requiredInstant(row, "at"),
                                        row.getString("source"),
                                        row.getString("campaign"),
                                        row.getString("channel"))))
                .forEach(entry -> touches.computeIfAbsent(
                                canonical.getOrDefault(entry.getKey(), entry.getKey()), first -> new ArrayList<>())
                        .add(entry.getValue()));
        return touches;
    }
}
