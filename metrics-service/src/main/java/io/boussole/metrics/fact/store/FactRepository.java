package io.boussole.metrics.fact.store;

import io.boussole.messaging.DatabaseException;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.PersonKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts as they stand. */
@ApplicationScoped
final class FactRepository {
    private static final String COLUMNS =
            "kind, fact_id, state, reading, counted, outcome, started_at, ended_at, amount,"
                    + " currency, stage, owner, source, segment, pipeline, person_type, person, revision";

    /** One look at the index for each, whatever the planner thinks of the table; in the order of what is wanted. */
    private static final String LOAD = "select f.* from unnest(?, ?) as wanted (kind, id) cross join lateral (select "
            + COLUMNS + " from fact where tenant_id = ? and connection_id = ? and kind = wanted.kind"
            + " and fact_id = wanted.id for update) f";

    private static final String NEXT_IDS = "select kind, fact_id from fact where tenant_id = ? and connection_id = ?"
            + " and (kind, fact_id) > (?, ?) order by kind, fact_id limit ?";

    private static final String FIND =
            "select " + COLUMNS + " from fact where tenant_id = ? and connection_id = ? and kind = ? and fact_id = ?";

    private static final String PAGE =
            "select connection_id, " + COLUMNS + " from fact where tenant_id = ? and kind = ?"
                    + " and (?::uuid is null or connection_id = ?) and (connection_id, fact_id) > (?, ?)"
                    + " order by connection_id, fact_id limit ?";

    /** A fact that somebody else has stored since it was loaded is left alone, which the number of rows tells. */
    private static final String SAVE = """
            insert into fact as stored (tenant_id, connection_id, kind, fact_id, state, reading, counted, outcome, started_at,
                ended_at, amount, currency, stage, owner, source, segment, pipeline, person_type, person, revision)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id, kind, fact_id) do update set state = excluded.state,
                reading = excluded.reading, counted = excluded.counted, outcome = excluded.outcome,
                started_at = excluded.started_at, ended_at = excluded.ended_at, amount = excluded.amount,
                currency = excluded.currency, stage = excluded.stage, owner = excluded.owner, source = excluded.source,
                segment = excluded.segment, pipeline = excluded.pipeline, person_type = excluded.person_type,
                person = excluded.person, revision = excluded.revision
            where stored.revision = excluded.revision - 1""";

    private static final String REMOVE_UNTIL =
            "delete from fact where tenant_id = ? and connection_id = ? and (kind, fact_id) <= (?, ?)";

    private static final String SERIALIZATION_FAILURE = "40001";

    private final Database database;

    FactRepository(Database database) {
        this.database = database;
    }

    /** Locks what it loads, in the order of {@code ids}, which is the same for every writer. */
    List<Fact> load(ConnectionId connection, SortedSet<FactId> ids) {
        List<FactId> wanted = List.copyOf(ids);
        return database.query(
                LOAD,
                parameters -> parameters
                        .column("text", wanted, FactId::kind)
                        .column("text", wanted, FactId::id)
                        .put(connection.tenantId())
                        .put(connection.id()),
                FactRepository::fact);
    }

    /** Those up to the last one that {@link #idsAfter} gave. */
    void removeUntil(ConnectionId connection, FactId last) {
        database.update(
                REMOVE_UNTIL,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(last.kind().name())
                        .put(last.id()));
    }

    /** @param after null for the first ones */
    List<FactId> idsAfter(ConnectionId connection, @Nullable FactId after, int limit) {
        return database.query(
                NEXT_IDS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(after == null ? "" : after.kind().name())
                        .put(after == null ? "" : after.id())
                        .put(limit),
                FactRepository::id);
    }

    Optional<Fact> find(ConnectionId connection, FactId id) {
        return database.queryOne(
                FIND,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(id.kind().name())
                        .put(id.id()),
                FactRepository::fact);
    }

    List<ConnectedFact> page(
            String tenantId,
            FactKind kind,
            @Nullable UUID connectionId,
            UUID afterConnection,
            String afterId,
            int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(kind.name())
                        .put(connectionId)
                        .put(connectionId)
                        .put(afterConnection)
                        .put(afterId)
                        .put(limit),
                row -> new ConnectedFact(Columns.uuid(row, "connection_id"), fact(row)));
    }

    /** @throws DatabaseException of a kind that passes, when a fact was stored by somebody else after it was loaded as unheard of */
    void save(ConnectionId connection, List<Fact> facts) {
        int saved = database.update(
                SAVE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", facts, fact -> fact.id().kind())
                        .column("text", facts, fact -> fact.id().id())
                        .column("jsonb", facts, fact -> FactStateJson.write(fact.state()))
                        .column("jsonb", facts, fact -> ReadingJson.write(Objects.requireNonNull(fact.reading())))
                        .column("boolean", facts, summary(FactSummary::counted))
                        .column("text", facts, summary(FactSummary::outcome))
                        .column("timestamptz", facts, summary(FactSummary::startedAt))
                        .column("timestamptz", facts, summary(FactSummary::endedAt))
                        .column("numeric", facts, summary(FactSummary::amount))
                        .column("text", facts, summary(FactSummary::currency))
                        .column("text", facts, summary(FactSummary::stage))
                        .column("text", facts, dimension(Dimensions::owner))
                        .column("text", facts, dimension(Dimensions::source))
                        .column("text", facts, dimension(Dimensions::segment))
                        .column("text", facts, dimension(Dimensions::pipeline))
                        .column("text", facts, person(PersonKey::type))
                        .column("text", facts, person(PersonKey::value))
                        .column("bigint", facts, fact -> fact.revision() + 1));
        if (saved != facts.size()) {
            throw new DatabaseException(
                    "a fact was stored by another consumer at the same time",
                    new SQLException("the fact's revision has moved", SERIALIZATION_FAILURE));
        }
    }

    private static Function<Fact, @Nullable Object> summary(Function<FactSummary, @Nullable Object> part) {
        return fact -> part.apply(Objects.requireNonNull(fact.reading()).summary());
    }

    private static Function<Fact, @Nullable Object> dimension(Function<Dimensions, String> part) {
        return summary(summary -> part.apply(summary.dimensions()));
    }

    private static Function<Fact, @Nullable Object> person(Function<PersonKey, Object> part) {
        return summary(summary -> {
            @Nullable PersonKey person = summary.person();
            return person == null ? null : part.apply(person);
        });
    }

    private static FactId id(ResultSet row) throws SQLException {
        return new FactId(FactKind.valueOf(row.getString("kind")), row.getString("fact_id"));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        @Nullable String personType = row.getString("person_type");
        FactSummary summary = new FactSummary(
                row.getBoolean("counted"),
                row.getString("outcome"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("stage"),
                new Dimensions(
                        row.getString("owner"),
                        row.getString("source"),
                        row.getString("segment"),
                        row.getString("pipeline"),
                        ""),
                personType == null ? null : new PersonKey(PersonKey.Type.valueOf(personType), row.getString("person")));
        return new Fact(
                id(row),
                FactStateJson.read(row.getString("state")),
                ReadingJson.read(summary, row.getString("reading")),
                row.getLong("revision"));
    }
}
