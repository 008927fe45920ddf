package io.boussole.metrics.journey;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.Journey.Added;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** What was added of each person, and whose journey is to be read again. */
@ApplicationScoped
class JourneyRepository {
    private static final String ADD_DUE =
            "insert into journey_due (tenant_id, person, known_on) select ?, unnest(?), ?";

    private static final String TAKE_DUE = """
            delete from journey_due using (select tenant_id, id from journey_due
                where next_try_at is null or next_try_at <= ? order by id limit ? for update skip locked) next
            where journey_due.tenant_id = next.tenant_id and journey_due.id = next.id
            returning journey_due.tenant_id, journey_due.person, journey_due.known_on""";

    private static final String TAKE_DUE_BEFORE = """
            delete from journey_due where tenant_id = ? and person = any(?) and known_on < ? and attempts = 0
            returning tenant_id, person, known_on""";

    private static final String DUE = """
            select tenant_id, id, attempts from journey_due
            where next_try_at is null or next_try_at <= ? order by id limit ?""";

    private static final String TAKE_ONE = """
            delete from journey_due using (select tenant_id, id from journey_due where tenant_id = ? and id = ?
                for update skip locked) next
            where journey_due.tenant_id = next.tenant_id and journey_due.id = next.id
            returning journey_due.tenant_id, journey_due.person, journey_due.known_on""";

    private static final String SET_ASIDE =
            "update journey_due set attempts = attempts + 1, next_try_at = ?, failure = ?"
                    + " where tenant_id = ? and id = ?";

    /** Those set aside hold nobody up. Which of the due added something of the connection is only known once aliases are resolved. */
    private static final String DUE_OF = """
            select case when exists (select 1 from journey_due where tenant_id = ? and attempts = 0)
                then exists (select 1 from journey where tenant_id = ? and position(? in added::text) > 0)
                else false end""";

    private static final String REGISTER = """
            insert into journey (tenant_id, person, added) select ?, unnest(?), '[]' on conflict do nothing""";

    private static final String LOCK =
            "select person, added from journey where tenant_id = ? and person = any(?)" + " order by person for update";

    private static final String SAVE = """
            update journey set added = new.added from (select * from unnest(?, ?)) as new (person, added)
            where tenant_id = ? and journey.person = new.person""";

    private static final String REMOVE_EMPTY =
            "delete from journey where tenant_id = ? and person = any(?) and added = '[]'";

    /** Whoever erases waits for those who read journeys. */
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended('erasure ' || ?, 0))";

    private final Database database;

    JourneyRepository(Database database) {
        this.database = database;
    }

    /** A person whose journey is to be read again because of what became known on a day. */
    record Due(String tenantId, Person person, LocalDate knownOn) {}

    /** @param attempts how often it has failed so far */
    record DueKey(String tenantId, long id, int attempts) {}

    void addDue(String tenantId, SortedSet<Person> persons, LocalDate knownOn) {
        List<Person> due = List.copyOf(persons);
        database.update(
                ADD_DUE,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", due, Person::text)
                        .put(knownOn));
    }

    /** The longest due, which are then no longer so; without those that another instance is about to take. */
    List<Due> takeDue(int limit, Instant now) {
        return database.query(TAKE_DUE, parameters -> parameters.put(now).put(limit), JourneyRepository::due);
    }

    /** The longest due, without taking them. */
    List<DueKey> due(int limit, Instant now) {
        return database.query(
                DUE,
                parameters -> parameters.put(now).put(limit),
                row -> new DueKey(row.getString("tenant_id"), row.getLong("id"), row.getInt("attempts")));
    }

    /** Nothing when somebody else has taken it, or is about to. */
    List<Due> take(DueKey key) {
        return database.query(
                TAKE_ONE, parameters -> parameters.put(key.tenantId()).put(key.id()), JourneyRepository::due);
    }

    /** @param failure why it could not be read; names nobody */
    void setAside(DueKey key, Instant nextTryAt, String failure) {
        database.update(
                SET_ASIDE,
                parameters -> parameters
                        .put(nextTryAt)
                        .put(failure)
                        .put(key.tenantId())
                        .put(key.id()));
    }

    /** Those of these persons that are due because of what became known before a day; without those that were set aside. */
    List<Due> takeDueBefore(String tenantId, Collection<Person> persons, LocalDate day) {
        return database.query(
                TAKE_DUE_BEFORE,
                parameters -> parameters
                        .put(tenantId)
                        .column("text", List.copyOf(persons), Person::text)
                        .put(day),
                JourneyRepository::due);
    }

    /** Whether somebody is due while sums of the connection's persons are still there. */
    boolean isDueOf(ConnectionId connection) {
        return database.queryOne(
                        DUE_OF,
                        parameters -> parameters
                                .put(connection.tenantId())
                                .put(connection.tenantId())
                                .put(connection.id().toString()),
                        row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** What was added of these persons; nobody else changes it until the transaction ends. */
    Map<Person, List<Added>> lock(String tenantId, SortedSet<Person> persons) {
        database.query(SHARE, parameters -> parameters.put(tenantId), row -> true);
        Map<Person, List<Added>> added = new HashMap<>();
        while (!added.keySet().containsAll(persons)) {
            added.putAll(lockThose(tenantId, persons));
        }
        return added;
    }

    /** Without those that another instance has just taken away. */
    private Map<Person, List<Added>> lockThose(String tenantId, SortedSet<Person> persons) {
        List<Person> wanted = List.copyOf(persons);
        Map<Person, List<Added>> added = new HashMap<>();
        database.update(REGISTER, parameters -> parameters.put(tenantId).column("text", wanted, Person::text));
        database.query(
                        LOCK,
                        parameters -> parameters.put(tenantId).column("text", wanted, Person::text),
                        row -> Map.entry(new Person(row.getString("person")), JourneyJson.read(row.getString("added"))))
                .forEach(entry -> added.put(entry.getKey(), entry.getValue()));
        return added;
    }

    void save(String tenantId, SortedMap<Person, List<Added>> added) {
        List<Map.Entry<Person, List<Added>>> rows = List.copyOf(added.entrySet());
        database.update(
                SAVE,
                parameters -> parameters
                        .column("text", rows, row -> row.getKey().text())
                        .column("jsonb", rows, row -> JourneyJson.write(row.getValue()))
                        .put(tenantId));
    }

    /** Those of these persons of whom nothing was added need no row. */
    void removeEmpty(String tenantId, Collection<Person> persons) {
        database.update(
                REMOVE_EMPTY,
                parameters -> parameters.put(tenantId).column("text", List.copyOf(persons), Person::text));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getString("tenant_id"), new Person(row.getString("person")), Columns.date(row, "known_on"));
    }
}
