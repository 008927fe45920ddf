package io.boussole.metrics.fact.store;

import io.boussole.messaging.DatabaseException;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Deal;
import io.boussole.metrics.fact.DealFacts;
import io.boussole.metrics.fact.Outcome;
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

/** Deals, whole. */
@ApplicationScoped
final class DealRepository {
    private static final String COLUMNS =
            "deal_id, state, counted, outcome, created_at, won_at, lost_at, amount, currency, owner, revision";

    private static final String LOAD = "select " + COLUMNS + " from deal"
            + " where tenant_id = ? and connection_id = ? and deal_id = any (?) order by deal_id for update";

    private static final String NEXT_IDS =
            "select deal_id from deal where tenant_id = ? and connection_id = ? and deal_id > ? order by deal_id limit ?";

    private static final String FIND =
            "select " + COLUMNS + " from deal where tenant_id = ? and connection_id = ? and deal_id = ?";

    private static final String PAGE = "select connection_id, " + COLUMNS + " from deal where tenant_id = ?"
            + " and (?::uuid is null or connection_id = ?) and (connection_id, deal_id) > (?, ?)"
            + " order by connection_id, deal_id limit ?";

    /** A deal that somebody else has stored since it was loaded is left alone, which the number of rows tells. */
    private static final String SAVE = """
            insert into deal as stored (tenant_id, connection_id, deal_id, state, counted, outcome, created_at, won_at, lost_at,
                amount, currency, owner, revision)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id, deal_id) do update set state = excluded.state, counted = excluded.counted,
                outcome = excluded.outcome, created_at = excluded.created_at, won_at = excluded.won_at,
                lost_at = excluded.lost_at, amount = excluded.amount, currency = excluded.currency, owner = excluded.owner,
                revision = excluded.revision
            where stored.revision = excluded.revision - 1""";

    private static final String SERIALIZATION_FAILURE = "40001";

    private final Database database;

    DealRepository(Database database) {
        this.database = database;
    }

    /** Locks what it loads, in the order of the identifiers. */
    List<Deal> load(ConnectionId connection, SortedSet<String> dealIds) {
        return database.query(
                LOAD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", List.copyOf(dealIds), id -> id),
                DealRepository::deal);
    }

    List<String> idsAfter(ConnectionId connection, String dealId, int limit) {
        return database.query(
                NEXT_IDS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(dealId)
                        .put(limit),
                row -> row.getString(1));
    }

    Optional<Deal> find(ConnectionId connection, String dealId) {
        return database.queryOne(
                FIND,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(dealId),
                DealRepository::deal);
    }

    List<ConnectedDeal> page(
            String tenantId, @Nullable UUID connectionId, UUID afterConnection, String afterDeal, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(connectionId)
                        .put(connectionId)
                        .put(afterConnection)
                        .put(afterDeal)
                        .put(limit),
                row -> new ConnectedDeal(Columns.uuid(row, "connection_id"), deal(row)));
    }

    /** @throws DatabaseException of a kind that passes, when a deal was stored by somebody else after it was loaded as unheard of */
    void save(ConnectionId connection, List<Deal> deals) {
        int saved = database.update(
                SAVE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", deals, Deal::id)
                        .column("jsonb", deals, deal -> DealStateJson.write(deal.state()))
                        .column("boolean", deals, fact(DealFacts::counted))
                        .column("text", deals, fact(DealFacts::outcome))
                        .column("timestamptz", deals, fact(DealFacts::createdAt))
                        .column("timestamptz", deals, fact(DealFacts::wonAt))
                        .column("timestamptz", deals, fact(DealFacts::lostAt))
                        .column("numeric", deals, fact(DealFacts::amount))
                        .column("text", deals, fact(DealFacts::currency))
                        .column("text", deals, fact(DealFacts::owner))
                        .column("bigint", deals, deal -> deal.revision() + 1));
        if (saved != deals.size()) {
            throw new DatabaseException(
                    "a deal was stored by another consumer at the same time",
                    new SQLException("the deal's revision has moved", SERIALIZATION_FAILURE));
        }
    }

    private static Function<Deal, @Nullable Object> fact(Function<DealFacts, @Nullable Object> part) {
        return deal -> part.apply(Objects.requireNonNull(deal.facts()));
    }

    private static Deal deal(ResultSet row) throws SQLException {
        DealFacts facts = new DealFacts(
                row.getBoolean("counted"),
                Outcome.valueOf(row.getString("outcome")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "won_at"),
                Columns.instant(row, "lost_at"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("owner"));
        return new Deal(
                row.getString("deal_id"), DealStateJson.read(row.getString("state")), facts, row.getLong("revision"));
    }
}
