package io.boussole.metrics.enrichment;

import io.boussole.http.TimeCursor;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Back-fills, and how far they have come. */
@ApplicationScoped
final class BackFillRepository {
    private static final String ADD = """
            insert into back_fill (tenant_id, id, connection_id, first_day, last_day, objects, state, object_index, records_read,
                events_passed, requested_at)
            values (?, ?, ?, ?, ?::date, ?, 'RUNNING', 0, 0, 0, ?)
            on conflict (tenant_id, connection_id) where state = 'RUNNING' do nothing""";

    private static final String FIND = "select * from back_fill where tenant_id = ? and connection_id = ? and id = ?";

    private static final String PAGE = "select * from back_fill where tenant_id = ? and connection_id = ?"
            + " and (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?";

    private static final String RUNNING =
            "select * from back_fill where tenant_id = ? and connection_id = ? and state = 'RUNNING'";

    /** Only from where the page began: whoever was slower has passed on the same events, and moves nothing. */
    private static final String ADVANCE = """
            update back_fill set object_index = ?, page_cursor = ?::text, records_read = records_read + ?,
                events_passed = events_passed + ?, state = ?, finished_at = ?::timestamptz
            where tenant_id = ? and id = ? and state = 'RUNNING' and object_index = ?
                and page_cursor is not distinct from ?::text""";

    private static final String CANCEL = "update back_fill set state = 'CANCELLED', finished_at = ?"
            + " where tenant_id = ? and connection_id = ? and state = 'RUNNING' and (?::uuid is null or id = ?)";

    private final Database database;

    BackFillRepository(Database database) {
        this.database = database;
    }

    /** @return false when one of the connection is under way */
    boolean add(BackFill order) {
        return database.update(
                        ADD,
                        parameters -> parameters
                                .put(order.connection().tenantId())
                                .put(order.id())
                                .put(order.connection().id())
                                .put(order.from())
                                .put(order.to() == null ? null : order.to().toString())
                                .column("text", order.objects(), kind -> kind)
                                .put(order.requestedAt()))
                == 1;
    }

    Optional<BackFill> find(ConnectionId connection, UUID id) {
        return database.queryOne(
                FIND,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(id),
                BackFillRepository::backFill);
    }

    /** The newest first. */
    List<BackFill> page(ConnectionId connection, TimeCursor before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(before.at())
                        .put(before.id())
                        .put(limit),
                BackFillRepository::backFill);
    }

    Optional<BackFill> running(ConnectionId connection) {
        return database.queryOne(
                RUNNING,
                parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                BackFillRepository::backFill);
    }

    /**
     * @param before as it was when the page was asked for
     * @param passed records of the page that became events
     */
    void advance(BackFill before, VendorPage page, int passed, Instant now) {
        boolean last = page.next() == null;
        int next = before.objectIndex() + (last ? 1 : 0);
        boolean done = next == before.objects().size();
        database.update(
                ADVANCE,
                parameters -> parameters
                        .put(next)
                        .put(page.next())
                        .put(page.records().size())
                        .put(passed)
                        .put(done ? "DONE" : "RUNNING")
                        .put(done ? now : null)
                        .put(before.connection().tenantId())
                        .put(before.id())
                        .put(before.objectIndex())
                        .put(before.cursor()));
    }

    /** @param id null: whichever is under way */
    void cancel(ConnectionId connection, @Nullable UUID id, Instant now) {
        database.update(
                CANCEL,
                parameters -> parameters
                        .put(now)
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(id)
                        .put(id));
    }

    private static BackFill backFill(ResultSet row) throws SQLException {
        @Nullable String to = row.getString("last_day");
        return new BackFill(
                Columns.uuid(row, "id"),
                new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "connection_id")),
                Columns.date(row, "first_day"),
                to == null ? null : LocalDate.parse(to),
                Arrays.stream((String[]) row.getArray("objects").getArray())
                        .map(FactKind::valueOf)
                        .toList(),
                BackFillState.valueOf(row.getString("state")),
                row.getInt("object_index"),
                row.getString("page_cursor"),
                row.getLong("records_read"),
                row.getLong("events_passed"),
                Columns.requiredInstant(row, "requested_at"),
                Columns.instant(row, "finished_at"));
    }
}
