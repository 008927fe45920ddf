package io.boussole.metrics.rejection;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejections by connection, the newest first. */
@ApplicationScoped
public class RejectionRepository {
    private static final String ADD = """
            insert into rejection (tenant_id, connection_id, event_key, code, detail, received_at)
            select ?, ?, * from unnest(?, ?, ?, ?)""";

    private static final String PAGE = """
            select r.id, r.event_key, r.code, r.detail, r.received_at, e.body
            from rejection r join received_event e using (tenant_id, connection_id, event_key)
            where r.tenant_id = ? and r.connection_id = ? and r.id < ? order by r.id desc limit ?""";

    private final Database database;

    RejectionRepository(Database database) {
        this.database = database;
    }

    public void add(ConnectionId connection, List<NewRejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", rejections, NewRejection::eventKey)
                        .column("text", rejections, NewRejection::code)
                        .column("text", rejections, NewRejection::detail)
                        .column("timestamptz", rejections, NewRejection::receivedAt));
    }

    List<Rejection> page(ConnectionId connection, long before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(before)
                        .put(limit),
                RejectionRepository::rejection);
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        byte @Nullable [] body = row.getBytes("body");
        return new Rejection(
                row.getLong("id"),
                row.getString("event_key"),
                RejectionCode.valueOf(row.getString("code")),
                row.getString("detail"),
                Columns.requiredInstant(row, "received_at"),
                body == null ? null : new String(body, StandardCharsets.UTF_8));
    }
}
