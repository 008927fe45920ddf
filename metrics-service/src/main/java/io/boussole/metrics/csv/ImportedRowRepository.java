package io.boussole.metrics.csv;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outcomes of rows, and what the last row about each fact said. */
@ApplicationScoped
class ImportedRowRepository {
    private static final String ADD = """
            insert into csv_import_row (tenant_id, connection_id, import_id, row_number, outcome, fact_id, content,
                column_name, reason)
            select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?)""";

    private static final String PAGE = """
            select row_number, outcome, fact_id, content, column_name, reason from csv_import_row
            where tenant_id = ? and connection_id = ? and import_id = ? and row_number > ?
                and (?::text is null or outcome = ?) order by row_number limit ?""";

    private static final String SAID =
            "select fact_id, content from csv_import_fact where tenant_id = ? and connection_id = ? and kind = ?"
                    + " and fact_id = any (?)";

    private static final String SAY = """
            insert into csv_import_fact (tenant_id, connection_id, kind, fact_id, content)
            select ?, ?, ?, * from unnest(?, ?)
            on conflict (tenant_id, connection_id, kind, fact_id) do update set content = excluded.content""";

    private static final String WAITING = "select count(*) from (select 1 from outbox limit ?) as waiting";

    private final Database database;

    ImportedRowRepository(Database database) {
        this.database = database;
    }

    void add(Import of, List<ImportedRow> rows) {
        database.update(
                ADD,
                parameters -> parameters
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.id())
                        .column("bigint", rows, ImportedRow::number)
                        .column("text", rows, ImportedRow::outcome)
                        .column("text", rows, ImportedRow::factId)
                        .column("text", rows, ImportedRow::content)
                        .column("text", rows, ImportedRow::column)
                        .column("text", rows, ImportedRow::reason));
    }

    /** By number, from after {@code after}. */
    List<ImportedRow> page(
            ConnectionId connection, UUID importId, long after, @Nullable RowOutcome outcome, int limit) {
        @Nullable String name = outcome == null ? null : outcome.name();
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(importId)
                        .put(after)
                        .put(name)
                        .put(name)
                        .put(limit),
                ImportedRowRepository::read);
    }

    /** What the last rows about these facts said, by fact. */
    Map<String, String> said(Import of, List<String> factIds) {
        Map<String, String> said = new HashMap<>();
        database.query(
                SAID,
                parameters -> parameters
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.terms().kind().name())
                        .column("text", factIds, id -> id),
                row -> said.put(row.getString(1), row.getString(2)));
        return said;
    }

    /** In the order of the facts, which is the same for everybody who writes some. */
    void say(Import of, SortedMap<String, String> contents) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(contents.entrySet());
        database.update(
                SAY,
                parameters -> parameters
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.terms().kind().name())
                        .column("text", entries, Map.Entry::getKey)
                        .column("text", entries, Map.Entry::getValue));
    }

    /** Whether {@code most} events wait to leave. */
    boolean isFull(int most) {
        return database.queryOne(WAITING, parameters -> parameters.put(most), row -> row.getLong(1))
                .filter(waiting -> waiting >= most)
                .isPresent();
    }

    private static ImportedRow read(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reason");
        return new ImportedRow(
                row.getLong("row_number"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("fact_id"),
                row.getString("content"),
                row.getString("column_name"),
                reason == null ? null : RowFault.valueOf(reason));
    }
}
