package io.boussole.metrics.csv;

import io.boussole.http.TimeCursor;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports and the parts of their files. */
@ApplicationScoped
class ImportRepository {
    private static final String COLUMNS =
            "select tenant_id, connection_id, id, kind, terms, state, uploaded, rows_done,"
                    + " accepted, duplicate, rejected, failure, failure_detail, created_at from csv_import";

    private static final String OF_CONNECTION = COLUMNS + " where tenant_id = ? and connection_id = ?";

    private static final String ADD = """
            insert into csv_import (tenant_id, connection_id, id, kind, terms, state, uploaded, rows_done, accepted,
                duplicate, rejected, created_at, changed_at)
            values (?, ?, ?, ?, ?::jsonb, ?, 0, 0, 0, 0, 0, ?, ?)""";

    private static final String ADD_PART =
            "insert into csv_import_part (tenant_id, connection_id, import_id, starts_at, bytes) values (?, ?, ?, ?, ?)";

    private static final String PART = "select bytes from csv_import_part where tenant_id = ? and connection_id = ?"
            + " and import_id = ? and starts_at = ?";

    private static final String UPLOADED = "update csv_import set uploaded = ?, state = ?, changed_at = ?"
            + " where tenant_id = ? and connection_id = ? and id = ?";

    private static final String PROGRESS = """
            update csv_import set rows_done = ?, accepted = accepted + ?, duplicate = duplicate + ?, rejected = rejected + ?,
                state = ?, failure = ?, failure_detail = ?, changed_at = ?
            where tenant_id = ? and connection_id = ? and id = ?""";

    private static final String DELETE_PARTS =
            "delete from csv_import_part where tenant_id = ? and connection_id = ? and import_id = ?";

    private static final String DELETE = "delete from csv_import where tenant_id = ? and connection_id = ? and id = ?";

    private final Database database;

    ImportRepository(Database database) {
        this.database = database;
    }

    void add(Import added) {
        database.update(
                ADD,
                parameters -> parameters
                        .put(added.connection().tenantId())
                        .put(added.connection().id())
                        .put(added.id())
                        .put(added.terms().kind().name())
                        .put(TermsJson.write(added.terms()))
                        .put(added.state().name())
                        .put(added.createdAt())
                        .put(added.createdAt()));
    }

    Optional<Import> find(ConnectionId connection, UUID id) {
        return find(OF_CONNECTION + " and id = ?", connection, id);
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Import> lock(ConnectionId connection, UUID id) {
        return find(OF_CONNECTION + " and id = ? for update", connection, id);
    }

    private Optional<Import> find(String sql, ConnectionId connection, UUID id) {
        return database.queryOne(
                sql,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(id),
                ImportRepository::read);
    }

    /** Newest first, from before {@code cursor}. */
    List<Import> list(ConnectionId connection, @Nullable TimeCursor cursor, int limit) {
        Instant at = cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : cursor.at();
        UUID id = cursor == null ? new UUID(-1, -1) : cursor.id();
        return database.query(
                OF_CONNECTION + " and (created_at, id) < (?, ?) order by created_at desc, id desc limit ?",
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(at)
                        .put(id)
                        .put(limit),
                ImportRepository::read);
    }

    long unfinished(ConnectionId connection) {
        return database.query(
                        OF_CONNECTION + " and state in ('UPLOADING', 'RUNNING')",
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> true)
                .size();
    }

    /** The one of any tenant that has waited longest. */
    Optional<Import> running() {
        return database.queryOne(
                COLUMNS + " where state = 'RUNNING' order by changed_at, id limit 1",
                parameters -> {},
                ImportRepository::read);
    }

    void addPart(Import to, byte[] bytes, ImportState state, Instant now) {
        if (bytes.length > 0) {
            database.update(
                    ADD_PART,
                    parameters -> parameters
                            .put(to.connection().tenantId())
                            .put(to.connection().id())
                            .put(to.id())
                            .put(to.uploaded())
                            .put(bytes));
        }
        database.update(
                UPLOADED,
                parameters -> parameters
                        .put(to.uploaded() + bytes.length)
                        .put(state.name())
                        .put(now)
                        .put(to.connection().tenantId())
                        .put(to.connection().id())
                        .put(to.id()));
    }

    Optional<byte[]> part(Import of, long startsAt) {
        return database.queryOne(
                PART,
                parameters -> parameters
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.id())
                        .put(startsAt),
                row -> row.getBytes(1));
    }

    /** Where an import stands after some of its rows. */
    record Progress(
            long rowsDone,
            long accepted,
            long duplicate,
            long rejected,
            ImportState state,
            @Nullable ImportFailure failure,
            @Nullable String failureDetail) {}

    void note(Import of, Progress progress, Instant now) {
        database.update(
                PROGRESS,
                parameters -> parameters
                        .put(progress.rowsDone())
                        .put(progress.accepted())
                        .put(progress.duplicate())
                        .put(progress.rejected())
                        .put(progress.state().name())
                        .put(
                                progress.failure() == null
                                        ? null
                                        : progress.failure().name())
                        .put(progress.failureDetail())
                        .put(now)
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.id()));
        if (progress.state() != ImportState.RUNNING) {
            deleteParts(of);
        }
    }

    void delete(Import deleted) {
        deleteParts(deleted);
        database.update(
                DELETE,
                parameters -> parameters
                        .put(deleted.connection().tenantId())
                        .put(deleted.connection().id())
                        .put(deleted.id()));
    }

    private void deleteParts(Import of) {
        database.update(
                DELETE_PARTS,
                parameters -> parameters
                        .put(of.connection().tenantId())
                        .put(of.connection().id())
                        .put(of.id()));
    }

    private static Import read(ResultSet row) throws SQLException {
        @Nullable String failure = row.getString("failure");
        return new Import(
                new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "connection_id")),
                Columns.uuid(row, "id"),
                TermsJson.read(FactKind.valueOf(row.getString("kind")), row.getString("terms")),
                ImportState.valueOf(row.getString("state")),
                row.getLong("uploaded"),
                row.getLong("rows_done"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                failure == null ? null : ImportFailure.valueOf(failure),
                row.getString("failure_detail"),
                Columns.requiredInstant(row, "created_at"));
    }
}
