package io.boussole.metrics.erasure;

import io.boussole.http.TimeCursor;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erasures, the newest first. */
@ApplicationScoped
class ErasureRepository {
    private static final String ADD = """
            insert into erasure (tenant_id, id, hash, reason, requested_at, requested_by, facts, events)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FIND = "select * from erasure where tenant_id = ? and id = ?";

    private static final String PAGE = "select * from erasure where tenant_id = ? and (requested_at, id) < (?, ?)"
            + " order by requested_at desc, id desc limit ?";

    private final Database database;

    ErasureRepository(Database database) {
        this.database = database;
    }

    void add(String tenantId, Erasure erasure) {
        database.update(
                ADD,
                parameters -> parameters
                        .put(tenantId)
                        .put(erasure.id())
                        .put(erasure.hash())
                        .put(erasure.reason().name())
                        .put(erasure.requestedAt())
                        .put(erasure.requestedBy())
                        .put(erasure.facts())
                        .put(erasure.events()));
    }

    Optional<Erasure> find(String tenantId, UUID id) {
        return database.queryOne(FIND, parameters -> parameters.put(tenantId).put(id), ErasureRepository::erasure);
    }

    List<Erasure> page(String tenantId, TimeCursor before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(before.at())
                        .put(before.id())
                        .put(limit),
                ErasureRepository::erasure);
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                Columns.uuid(row, "id"),
                row.getString("hash"),
                Erasure.Reason.valueOf(row.getString("reason")),
                Columns.requiredInstant(row, "requested_at"),
                row.getString("requested_by"),
                row.getLong("facts"),
                row.getLong("events"));
    }
}
