package io.boussole.metrics.connection.activity;

import io.boussole.metrics.connection.ConnectionStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The counts of connections, in the caller's transaction and tenant scope. */
@ApplicationScoped
class ActivityRepository {
    private static final String ADD_DELIVERIES = """
            insert into connection_activity as known (tenant_id, connection_id, received, accepted, last_delivery_at)
            values (?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update set
                received = known.received + excluded.received,
                accepted = known.accepted + excluded.accepted,
                last_delivery_at = greatest(known.last_delivery_at, excluded.last_delivery_at)""";
    private static final String ADD_REFUSALS = """
            insert into connection_refusal as known (tenant_id, connection_id, reason, refused) values (?, ?, ?, ?)
            on conflict (tenant_id, connection_id, reason) do update set refused = known.refused + excluded.refused""";
    private static final String SELECT = """
            select c.id, a.received, a.accepted, a.last_delivery_at, o.duplicates, o.rejected
            from connection c
            left join connection_activity a on a.tenant_id = c.tenant_id and a.connection_id = c.id
            left join connection_outcome o on o.tenant_id = c.tenant_id and o.connection_id = c.id
            where c.tenant_id = ? and c.id = any (?)""";
    private static final String SELECT_REFUSALS =
            "select connection_id, reason, refused from connection_refusal where tenant_id = ? and connection_id = any (?)";

    private final DataSource dataSource;

    ActivityRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(SortedMap<ConnectionKey, DeliveryCounts> counts) {
        try (Connection database = dataSource.getConnection();
                PreparedStatement deliveries = database.prepareStatement(ADD_DELIVERIES);
                PreparedStatement refusals = database.prepareStatement(ADD_REFUSALS)) {
            for (Map.Entry<ConnectionKey, DeliveryCounts> entry : counts.entrySet()) {
                addDeliveries(deliveries, entry.getKey(), entry.getValue());
                addRefusals(refusals, entry.getKey(), entry.getValue());
            }
            deliveries.executeBatch();
            refusals.executeBatch();
        } catch (SQLException failure) {
            throw new ConnectionStoreException("connections' counts could not be written", failure);
        }
    }

    private static void addDeliveries(PreparedStatement insert, ConnectionKey key, DeliveryCounts counts)
            throws SQLException {
        insert.setString(1, key.tenantId());
        insert.setObject(2, key.connectionId());
        insert.setLong(3, counts.received());
        insert.setLong(4, counts.accepted());
        @Nullable Instant last = counts.lastDeliveryAt();
        insert.setObject(5, last == null ? null : last.atOffset(ZoneOffset.UTC));
        insert.addBatch();
    }

    private static void addRefusals(PreparedStatement insert, ConnectionKey key, DeliveryCounts counts)
            throws SQLException {
        for (Map.Entry<String, Long> refusal : new TreeMap<>(counts.refused()).entrySet()) {
            insert.setString(1, key.tenantId());
            insert.setObject(2, key.connectionId());
            insert.setString(3, refusal.getKey());
            insert.setLong(4, refusal.getValue());
            insert.addBatch();
        }
    }

    Map<UUID, Activity> find(String tenantId, List<UUID> connectionIds) {
        try (Connection database = dataSource.getConnection();
                PreparedStatement select = prepare(database, SELECT, tenantId, connectionIds);
                PreparedStatement selectRefusals = prepare(database, SELECT_REFUSALS, tenantId, connectionIds)) {
            return activities(select, refusals(selectRefusals));
        } catch (SQLException failure) {
            throw new ConnectionStoreException("connections' counts could not be read", failure);
        }
    }

    private static PreparedStatement prepare(Connection database, String sql, String tenantId, List<UUID> ids)
            throws SQLException {
        PreparedStatement select = database.prepareStatement(sql);
        select.setString(1, tenantId);
        select.setArray(2, database.createArrayOf("uuid", ids.toArray()));
        return select;
    }

    private static Map<UUID, Map<String, Long>> refusals(PreparedStatement select) throws SQLException {
        Map<UUID, Map<String, Long>> found = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getObject("connection_id", UUID.class), id -> new TreeMap<>())
                        .put(rows.getString("reason"), rows.getLong("refused"));
            }
        }
        return found;
    }

    private static Map<UUID, Activity> activities(PreparedStatement select, Map<UUID, Map<String, Long>> refusals)
            throws SQLException {
        Map<UUID, Activity> found = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject("id", UUID.class);
                OffsetDateTime last = rows.getObject("last_delivery_at", OffsetDateTime.class);
                found.put(
                        id,
                        new Activity(
                                rows.getLong("received"),
                                rows.getLong("accepted"),
                                rows.getLong("duplicates"),
                                rows.getLong("rejected"),
                                refusals.getOrDefault(id, Map.of()),
                                last == null ? null : last.toInstant()));
            }
        }
        return found;
    }
}
