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

    private static final String REMOVE =
            "delete from rejection where tenant_id = ? and connection_id = ? and event_key = any (?)";

    private static final String GAPS = """
            select id, event_key, detail, received_at from rejection
            where tenant_id = ? and connection_id = ? and id < ? and code = 'GAP' order by id desc limit ?""";

    private static final String AFTER = """
            select id, event_key from rejection where tenant_id = ? and connection_id = ? and id > ? and id <= ?
                and (?::bigint[] is null or id = any (?)) and (?::text is null or code = ?) order by id limit ?""";

    private static final String NEWEST =
            "select coalesce(max(id), 0) as id from rejection where tenant_id = ? and connection_id = ?";

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

    public void remove(ConnectionId connection, List<String> eventKeys) {
        if (eventKeys.isEmpty()) {
            return;
        }
        database.update(
                REMOVE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", eventKeys, key -> key));
    }

    List<Gap> gaps(ConnectionId connection, long before, int limit) {
        return database.query(
                GAPS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(before)
                        .put(limit),
                row -> new Gap(
                        row.getLong("id"),
                        row.getString("event_key"),
                        row.getString("detail"),
                        Columns.requiredInstant(row, "received_at")));
    }

    /** A rejection by its id. */
    public record Rejected(long id, String eventKey) {}

    public long newestId(ConnectionId connection) {
        return database.query(
                        NEWEST,
                        parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                        row -> row.getLong("id"))
                .get(0);
    }

    /** Those with an id above {@code after} and not above {@code until}, the oldest first; of all ids or codes where null. */
    public List<Rejected> after(
            ConnectionId connection,
            @Nullable List<Long> ids,
            @Nullable RejectionCode code,
            long after,
            long until,
            int limit) {
        return database.query(
                AFTER,
                parameters -> {
                    parameters
                            .put(connection.tenantId())
                            .put(connection.id())
                            .put(after)
                            .put(until);
                    parameters.columnOrNull("bigint", ids).columnOrNull("bigint", ids);
                    parameters
                            .put(code == null ? null : code.name())
                            .put(code == null ? null : code.name())
                            .put(limit);
                },
                row -> new Rejected(row.getLong("id"), row.getString("event_key")));
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
