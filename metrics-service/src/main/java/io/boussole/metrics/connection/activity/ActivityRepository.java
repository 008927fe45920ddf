package io.boussole.metrics.connection.activity;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The counts of connections, in the caller's transaction and tenant scope. */
@ApplicationScoped
class ActivityRepository {
    private static final String ADD_DELIVERIES = """
            insert into connection_activity as known
                (tenant_id, connection_id, received, accepted, last_delivery_at, last_refused_at)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update set
                received = known.received + excluded.received,
                accepted = known.accepted + excluded.accepted,
                last_delivery_at = greatest(known.last_delivery_at, excluded.last_delivery_at),
                last_refused_at = greatest(known.last_refused_at, excluded.last_refused_at)""";

    private static final String ADD_REFUSALS = """
            insert into connection_refusal as known (tenant_id, connection_id, reason, refused)
            select * from unnest(?, ?, ?, ?)
            on conflict (tenant_id, connection_id, reason) do update set refused = known.refused + excluded.refused""";

    private static final String SELECT = """
            select c.id, a.received, a.accepted, a.last_delivery_at, a.last_refused_at, t.duplicates, t.rejected,
                t.last_event_at, d.received as recently_received, d.rejected as recently_rejected, d.timed, d.lag_seconds
            from connection c
            left join connection_activity a on a.tenant_id = c.tenant_id and a.connection_id = c.id
            left join connection_tally t on t.tenant_id = c.tenant_id and t.connection_id = c.id
            left join lateral (
                select sum(received) as received, sum(rejected) as rejected, sum(timed) as timed,
                    sum(lag_seconds) as lag_seconds
                from event_day where tenant_id = c.tenant_id and connection_id = c.id and day >= ?
            ) d on true
            where c.tenant_id = ? and c.id = any (?)""";

    private static final String SELECT_REFUSALS =
            "select connection_id, reason, refused from connection_refusal where tenant_id = ? and connection_id = any (?)";

    private final Database database;

    ActivityRepository(Database database) {
        this.database = database;
    }

    /** A number of refusals with one reason. */
    private record Refused(ConnectionKey key, String reason, long number) {}

    void add(SortedMap<ConnectionKey, DeliveryCounts> counts) {
        addDeliveries(List.copyOf(counts.entrySet()));
        addRefusals(counts.entrySet().stream()
                .flatMap(entry -> new TreeMap<>(entry.getValue().refused())
                        .entrySet().stream()
                                .map(refused -> new Refused(entry.getKey(), refused.getKey(), refused.getValue())))
                .toList());
    }

    private void addDeliveries(List<Map.Entry<ConnectionKey, DeliveryCounts>> rows) {
        database.update(
                ADD_DELIVERIES,
                parameters -> parameters
                        .column("text", rows, row -> row.getKey().tenantId())
                        .column("uuid", rows, row -> row.getKey().connectionId())
                        .column("bigint", rows, row -> row.getValue().received())
                        .column("bigint", rows, row -> row.getValue().accepted())
                        .column("timestamptz", rows, row -> row.getValue().lastDeliveryAt())
                        .column("timestamptz", rows, row -> row.getValue().lastRefusedAt()));
    }

    private void addRefusals(List<Refused> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD_REFUSALS,
                parameters -> parameters
                        .column("text", rows, row -> row.key().tenantId())
                        .column("uuid", rows, row -> row.key().connectionId())
                        .column("text", rows, Refused::reason)
                        .column("bigint", rows, Refused::number));
    }

    /** @param since the first day (UTC) that is recent */
    Map<UUID, Activity> find(String tenantId, List<UUID> connectionIds, LocalDate since) {
        Map<UUID, Map<String, Long>> refusals = refusals(tenantId, connectionIds);
        Map<UUID, Activity> found = new HashMap<>();
        database.query(
                SELECT,
                parameters -> parameters.put(since).put(tenantId).column("uuid", connectionIds, id -> id),
                row -> {
                    UUID id = Columns.uuid(row, "id");
                    return found.put(id, activity(row, refusals.getOrDefault(id, Map.of())));
                });
        return found;
    }

    private Map<UUID, Map<String, Long>> refusals(String tenantId, List<UUID> connectionIds) {
        Map<UUID, Map<String, Long>> found = new HashMap<>();
        database.query(
                SELECT_REFUSALS,
                parameters -> parameters.put(tenantId).column("uuid", connectionIds, id -> id),
                row -> found.computeIfAbsent(Columns.uuid(row, "connection_id"), id -> new TreeMap<>())
                        .put(row.getString("reason"), row.getLong("refused")));
        return found;
    }

    private static Activity activity(ResultSet row, Map<String, Long> refused) throws SQLException {
        return new Activity(
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                refused,
                Columns.instant(row, "last_delivery_at"),
                Columns.instant(row, "last_refused_at"),
                Columns.instant(row, "last_event_at"),
                new RecentEvents(
                        row.getLong("recently_received"),
                        row.getLong("recently_rejected"),
                        row.getLong("timed"),
                        row.getLong("lag_seconds")));
    }
}
