package io.boussole.metrics.journey.duplicate;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.DealKey;
import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Traits of deals, decisions about them, and persons with several records. */
@ApplicationScoped
class DuplicateRepository {
    /** Pairs beyond it are found once some of these are decided. */
    private static final int MOST_PAIRS = 10_000;

    private static final UUID FIRST = new UUID(0, 0);

    private static final String TOOL = "select source from connection where tenant_id = ? and id = ?";

    /** One look at the index for each deal, whatever the planner thinks of the table. */
    private static final String FORGET_TRAITS = """
            delete from deal_trait where ctid = any(array(
                select known.ctid from unnest(?) as gone (deal_id) cross join lateral (
                    select t.ctid from deal_trait t
                    where t.tenant_id = ? and t.connection_id = ? and t.deal_id = gone.deal_id for update) known))""";

    private static final String ADD_TRAITS = "insert into deal_trait (tenant_id, connection_id, deal_id, trait, reason)"
            + " select ?, ?, * from unnest(?, ?, ?)";

    /** The one of the connection that was made first is kept; within one connection the one of the lesser identifier. */
    private static final String PAIRS = """
            select k.connection_id as kept_connection_id, k.deal_id as kept_deal_id, o.connection_id as other_connection_id,
                o.deal_id as other_deal_id, k.reason
            from deal_trait k join deal_trait o on o.tenant_id = k.tenant_id and o.trait = k.trait and o.reason = k.reason
            join connection kc on kc.tenant_id = k.tenant_id and kc.id = k.connection_id
            join connection oc on oc.tenant_id = o.tenant_id and oc.id = o.connection_id
            where k.tenant_id = ? and (kc.created_at, k.connection_id, k.deal_id) < (oc.created_at, o.connection_id, o.deal_id)
            limit ?""";

    private static final String DECIDED = "select * from deal_duplicate where tenant_id = ?";

    private static final String SAVE = """
            insert into deal_duplicate (tenant_id, id, kept_connection_id, kept_deal_id, other_connection_id, other_deal_id, reason,
                state, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update set state = excluded.state, decided_at = excluded.decided_at,
                decided_by = excluded.decided_by""";

    private static final String UNCOUNTED = """
            select distinct d.other_deal_id from deal_duplicate d left join fact k on k.tenant_id = d.tenant_id
                and k.connection_id = d.kept_connection_id and k.kind = 'DEAL' and k.fact_id = d.kept_deal_id
            where d.tenant_id = ? and d.other_connection_id = ? and d.other_deal_id = any(?) and d.state = 'CONFIRMED'
                and coalesce(k.counted, false) <> (d.kept_connection_id = ? and d.kept_deal_id = any(?))""";

    private static final String DUPLICATES_OF = "select distinct other_connection_id, other_deal_id from deal_duplicate"
            + " where tenant_id = ? and kept_connection_id = ? and kept_deal_id = any(?) and state = 'CONFIRMED'"
            + " order by 1, 2";

    private static final String LOCK =
            "select 1 from fact where tenant_id = ? and connection_id = ? and kind = ?" + " and fact_id = ? for update";

    private static final String RECORDS = "with record as (select alias, min(person) as person from person_alias"
            + " where tenant_id = ? and kind = 'CONTACT' and alias like 'CONTACT:%' group by alias) ";

    private static final String PERSONS = RECORDS
            + "select md5(person)::uuid as id, array_agg(alias order by alias) as records from record"
            + " group by person having count(*) > 1 and md5(person)::uuid > ? order by 1 limit ?";

    private static final String RATE =
            RECORDS + "select count(*) as records, count(distinct person) as persons from record";

    private final Database database;

    DuplicateRepository(Database database) {
        this.database = database;
    }

    /** A trait of a deal. */
    record DealTrait(String dealId, UUID trait, SuspicionReason reason) {}

    /** How many records there are, of how many persons. */
    record Records(long records, long persons) {}

    String tool(ConnectionId connection) {
        return database.queryOne(
                        TOOL,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> row.getString("source"))
                .orElse("");
    }

    void replaceTraits(ConnectionId connection, List<String> deals, List<DealTrait> traits) {
        if (deals.isEmpty()) {
            return;
        }
        database.update(
                FORGET_TRAITS,
                parameters -> parameters
                        .column("text", deals, deal -> deal)
                        .put(connection.tenantId())
                        .put(connection.id()));
        if (traits.isEmpty()) {
            return;
        }
        database.update(
                ADD_TRAITS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", traits, DealTrait::dealId)
                        .column("uuid", traits, DealTrait::trait)
                        .column("text", traits, DealTrait::reason));
    }

    List<DealDuplicate> pairs(String tenantId) {
        return database.query(PAIRS, parameters -> parameters.put(tenantId).put(MOST_PAIRS), row -> {
            DealKey kept = key(row, "kept");
            DealKey other = key(row, "other");
            return new DealDuplicate(
                    id(kept, other),
                    kept,
                    other,
                    SuspicionReason.valueOf(row.getString("reason")),
                    DuplicateState.SUSPECTED,
                    null,
                    null);
        });
    }

    List<DealDuplicate> decided(String tenantId) {
        return database.query(
                DECIDED,
                parameters -> parameters.put(tenantId),
                row -> new DealDuplicate(
                        Columns.uuid(row, "id"),
                        key(row, "kept"),
                        key(row, "other"),
                        SuspicionReason.valueOf(row.getString("reason")),
                        DuplicateState.valueOf(row.getString("state")),
                        Columns.instant(row, "decided_at"),
                        row.getString("decided_by")));
    }

    void save(String tenantId, DealDuplicate decided) {
        Instant at = Objects.requireNonNull(decided.decidedAt());
        database.update(
                SAVE,
                parameters -> parameters
                        .put(tenantId)
                        .put(decided.id())
                        .put(decided.kept().connectionId())
                        .put(decided.kept().dealId())
                        .put(decided.other().connectionId())
                        .put(decided.other().dealId())
                        .put(decided.reason().name())
                        .put(decided.state().name())
                        .put(at)
                        .put(decided.decidedBy()));
    }

    /** Those of these deals that do not count, since what they are duplicates of counts. */
    Set<String> uncounted(ConnectionId connection, List<String> deals) {
        return uncounted(connection, deals, connection, List.of());
    }

    /**
     * Those that did not count before a fold.
     *
     * @param changed deals of {@code folded} that the fold made count, or made count no longer
     */
    Set<String> uncounted(ConnectionId connection, List<String> deals, ConnectionId folded, List<String> changed) {
        return new HashSet<>(database.query(
                UNCOUNTED,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", deals, deal -> deal)
                        .put(folded.id())
                        .column("text", changed, deal -> deal),
                row -> row.getString(1)));
    }

    /** What these deals are counted in place of. */
    List<DealKey> duplicatesOf(ConnectionId connection, List<String> kept) {
        return database.query(
                DUPLICATES_OF,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", kept, deal -> deal),
                row -> key(row, "other"));
    }

    /** No fold changes the deal until the transaction ends. */
    Optional<Boolean> lock(String tenantId, DealKey deal) {
        return database.queryOne(
                LOCK,
                parameters -> parameters
                        .put(tenantId)
                        .put(deal.connectionId())
                        .put(FactKind.DEAL.name())
                        .put(deal.dealId()),
                row -> true);
    }

    List<PersonDuplicate> persons(String tenantId, @Nullable UUID after, int limit) {
        return database.query(
                PERSONS,
                parameters -> parameters
                        .put(tenantId)
                        .put(Objects.requireNonNullElse(after, FIRST))
                        .put(limit),
                row -> new PersonDuplicate(
                        Columns.uuid(row, "id"),
                        Arrays.stream((String[]) row.getArray("records").getArray())
                                .map(DuplicateRepository::record)
                                .toList()));
    }

    Records records(String tenantId) {
        return database.queryOne(
                        RATE,
                        parameters -> parameters.put(tenantId),
                        row -> new Records(row.getLong("records"), row.getLong("persons")))
                .orElseThrow();
    }

    /** From {@code CONTACT:<connection>:<id>}. */
    private static ContactRecord record(String alias) {
        String[] parts = alias.split(":", 3);
        return new ContactRecord(UUID.fromString(parts[1]), parts[2]);
    }

    private static DealKey key(ResultSet row, String which) throws SQLException {
        return new DealKey(Columns.uuid(row, which + "_connection_id"), row.getString(which + "_deal_id"));
    }

    private static UUID id(DealKey kept, DealKey other) {
        String name = String.join(
                "\n",
                kept.connectionId().toString(),
                kept.dealId(),
                other.connectionId().toString(),
                other.dealId());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
