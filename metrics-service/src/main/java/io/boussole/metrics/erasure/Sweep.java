package io.boussole.metrics.erasure;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts a pseudonym in the place of a person in every table of the tenant, whatever columns there are by then. Reads the tenant's rows
 * through, so it takes as long as that.
 */
@ApplicationScoped
class Sweep {
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.udt_name in ('text', 'jsonb', '_text')
                and exists (select 1 from information_schema.columns k where k.table_schema = c.table_schema
                    and k.table_name = c.table_name and k.column_name = 'tenant_id')
                and c.is_generated = 'NEVER' and c.column_name <> 'tenant_id' and c.table_name <> 'forgotten_person'
            order by c.table_name, c.column_name""";

    private static final String EVENTS = "select connection_id, event_key, body from received_event where tenant_id = ?"
            + " and body is not null and encode(body, 'escape') ~* ?";

    private static final String EVENTS_OF_CONTACT = "select connection_id, event_key, body from received_event"
            + " where tenant_id = ? and connection_id = ? and body is not null and encode(body, 'escape') ~ ?";

    private static final String REDACT =
            "update received_event set body = ? where tenant_id = ? and connection_id = ? and event_key = ?";

    private static final String FORGET_NAMES = """
            update fact set state = state #- '{registers,NAME}' #- '{registers,PHONE}'
            where tenant_id = ? and kind not in ('DEAL', 'COMPANY', 'PAYMENT')
                and (person = ? or state -> 'registers' -> 'EMAIL' ->> 0 = ?)""";

    private static final String FORGET_NAMES_OF_CONTACT = """
            update fact set state = state #- '{registers,NAME}' #- '{registers,PHONE}' #- '{registers,EMAIL}'
            where tenant_id = ? and connection_id = ? and kind = 'CONTACT' and fact_id = ?""";

    private static final String DEAD_LETTERS =
            "delete from dead_letter where split_part(record_key, '/', 1) = ? and encode(value, 'escape') ~* ?";

    private final Database database;

    Sweep(Database database) {
        this.database = database;
    }

    private record Column(String table, String name, String type) {}

    /** Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record KeptEvent(UUID connectionId, String key, byte[] body) {}

    /** What was found. */
    record Found(long facts, long events) {}

    Found forget(String tenantId, KnownPerson person, String pseudonym) {
        long events = redactEvents(tenantId, person, pseudonym);
        long facts = forgetNames(tenantId, person);
        for (String address : person.addresses()) {
            columns().forEach((table, columns) -> rename(tenantId, table, columns, address, pseudonym));
            database.update(
                    DEAD_LETTERS, parameters -> parameters.put(tenantId).put(AddressPattern.inEscapedBytes(address)));
        }
        return new Found(facts, events);
    }

    private long forgetNames(String tenantId, KnownPerson person) {
        long facts = 0;
        for (String address : person.addresses()) {
            facts += database.update(
                    FORGET_NAMES,
                    parameters -> parameters.put(tenantId).put(address).put(address));
        }
        if (person.addresses().isEmpty()) {
            for (ContactRecord contact : person.contacts()) {
                facts += database.update(
                        FORGET_NAMES_OF_CONTACT,
                        parameters -> parameters
                                .put(tenantId)
                                .put(contact.connectionId())
                                .put(contact.contactId()));
            }
        }
        return facts;
    }

    private long redactEvents(String tenantId, KnownPerson person, String pseudonym) {
        Redaction redaction = new Redaction(person.addresses(), pseudonym, person.names());
        List<KeptEvent> found = new ArrayList<>();
        person.addresses().forEach(address -> found.addAll(eventsNaming(tenantId, address)));
        person.contacts().forEach(contact -> found.addAll(eventsOf(tenantId, contact)));
        return found.stream()
                .filter(event -> redact(tenantId, event, redaction))
                .map(KeptEvent::key)
                .distinct()
                .count();
    }

    private List<KeptEvent> eventsNaming(String tenantId, String address) {
        return database.query(
                EVENTS,
                parameters -> parameters.put(tenantId).put(AddressPattern.inEscapedBytes(address)),
                row -> new KeptEvent(
                        Columns.uuid(row, "connection_id"), row.getString("event_key"), row.getBytes("body")));
    }

    /** Events that tell of a record one property at a time name it by its identifier alone. */
    private List<KeptEvent> eventsOf(String tenantId, ContactRecord contact) {
        String id = contact.contactId().replaceAll("([^A-Za-z0-9])", "\\\\$1");
        return database.query(
                EVENTS_OF_CONTACT,
                parameters -> parameters
                        .put(tenantId)
                        .put(contact.connectionId())
                        .put("(?<![A-Za-z0-9])" + id + "(?![A-Za-z0-9])"),
                row -> new KeptEvent(
                        Columns.uuid(row, "connection_id"), row.getString("event_key"), row.getBytes("body")));
    }

    private boolean redact(String tenantId, KeptEvent event, Redaction redaction) {
        String before = new String(event.body(), StandardCharsets.UTF_8);
        String after = redaction.apply(before);
        if (after.equals(before)) {
            return false;
        }
        database.update(
                REDACT,
                parameters -> parameters
                        .put(after.getBytes(StandardCharsets.UTF_8))
                        .put(tenantId)
                        .put(event.connectionId())
                        .put(event.key()));
        return true;
    }

    private SortedMap<String, List<Column>> columns() {
        SortedMap<String, List<Column>> byTable = new TreeMap<>();
        database.query(
                        COLUMNS,
                        parameters -> {},
                        row -> new Column(
                                row.getString("table_name"), row.getString("column_name"), row.getString("udt_name")))
                .forEach(column -> byTable.computeIfAbsent(column.table(), first -> new ArrayList<>())
                        .add(column));
        return byTable;
    }

    /** Names of tables and columns are the schema's own. */
    private void rename(String tenantId, String table, List<Column> columns, String address, String pseudonym) {
        String pattern = AddressPattern.inText(address);
        String changes = String.join(", ", columns.stream().map(Sweep::renamed).toList());
        String matches =
                String.join(" or ", columns.stream().map(Sweep::matches).toList());
        database.update(
                "update " + table + " set " + changes + " where tenant_id = ? and (" + matches + ")", parameters -> {
                    for (Column ignored : columns) {
                        parameters.put(pattern).put(pseudonym);
                    }
                    parameters.put(tenantId);
                    for (String again : Collections.nCopies(columns.size(), pattern)) {
                        parameters.put(again);
                    }
                });
    }

    private static String renamed(Column column) {
        String text = column.type().equals("text") ? column.name() : column.name() + "::text";
        String type = column.type().equals("_text") ? "text[]" : column.type();
        return column.name() + " = regexp_replace(" + text + ", ?, ?, 'gi')::" + type;
    }

    private static String matches(Column column) {
        return column.name() + "::text ~* ?";
    }
}
