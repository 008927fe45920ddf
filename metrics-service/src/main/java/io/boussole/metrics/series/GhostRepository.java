package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Filter;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Open deals by when something last happened to them: what the sender says of it, else its newest word about the deal. */
@ApplicationScoped
final class GhostRepository {
    private static final String OPEN_DEALS = """
            select * from (
                select connection_id, fact_id, amount, currency, stage, owner, source, segment, pipeline,
                    coalesce(nullif(state #>> '{registers,LAST_ACTIVITY_AT,0}', '')::timestamptz,
                        (select to_timestamp(max((register.value ->> 1)::bigint) / 1000000.0)
                            from jsonb_each(state -> 'registers') register)) as last_activity_at
                from fact where tenant_id = ? and kind = 'DEAL' and counted and outcome = 'OPEN') deal
            where last_activity_at < ?""";

    private static final String LIST = OPEN_DEALS + " order by last_activity_at, connection_id, fact_id limit ?";

    private static final String AMOUNT =
            "select coalesce(sum(amount), 0) from (" + OPEN_DEALS + ") ghost where currency = ?";

    private final Database database;

    GhostRepository(Database database) {
        this.database = database;
    }

    List<Ghost> list(String tenantId, Instant untouchedSince, int limit) {
        return database.query(
                LIST, parameters -> parameters.put(tenantId).put(untouchedSince).put(limit), GhostRepository::ghost);
    }

    BigDecimal amount(String tenantId, Instant untouchedSince, String currency, Filter filter) {
        return database.queryOne(
                        AMOUNT + CellSql.conditions(filter),
                        parameters -> {
                            parameters.put(tenantId).put(untouchedSince).put(currency);
                            CellSql.put(parameters, filter);
                        },
                        row -> Objects.requireNonNull(row.getBigDecimal(1)))
                .orElse(BigDecimal.ZERO);
    }

    private static Ghost ghost(ResultSet row) throws SQLException {
        return new Ghost(
                Columns.uuid(row, "connection_id"),
                row.getString("fact_id"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("stage"),
                new Dimensions(
                        row.getString("owner"),
                        row.getString("source"),
                        row.getString("segment"),
                        row.getString("pipeline"),
                        ""),
                Columns.requiredInstant(row, "last_activity_at"));
    }
}
