package io.boussole.messaging;

import io.boussole.access.TenantScope;
import io.boussole.contracts.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, oldest first, and deletes it when the broker has it. A kill in between sends it again with the same id:
 * at least once, in order. An advisory lock lets one instance of a service relay at a time.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x626f7573736f6c65L;
    private static final int BATCH = 200;

    private final DataSource dataSource;
    private final EventPublisher publisher;
    private final OutboxBell bell;
    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private volatile boolean running = true;
    private boolean topicsAreThere;

    OutboxRelay(
            DataSource dataSource,
            EventPublisher publisher,
            OutboxBell bell,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config) {
        this.dataSource = dataSource;
        this.publisher = publisher;
        this.bell = bell;
        this.broker = broker;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::relay, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        bell.ring();
    }

    private void relay() {
        while (running) {
            try {
                ensureTopics();
                if (relayBatch() < BATCH) {
                    bell.await(config.relayInterval());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("The outbox could not be relayed; trying again: %s", failure.getMessage());
                pause();
            }
        }
    }

    /** A service that only sends has no consumer that would have made them. */
    private void ensureTopics() {
        if (!topicsAreThere) {
            TopicCreation.ensure(broker, config);
            topicsAreThere = true;
        }
    }

    private void pause() {
        try {
            bell.await(config.retryPause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private int relayBatch() {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return locked(connection) ? relay(connection) : 0;
            }
        }));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private int relay(Connection connection) throws SQLException {
        List<Waiting> waiting = oldest(connection);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Long> sent = send(waiting);
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
            delete.executeUpdate();
        }
        if (sent.size() < waiting.size()) {
            LOG.warnf("The broker did not take everything; trying again waiting=%d", waiting.size() - sent.size());
            return 0;
        }
        return sent.size();
    }

    /**
     * Sends in order, stops at once when the broker is not there, and reports those before the first failure as sent: the rest goes again,
     * in order, so that a later event of a key does not overtake an earlier one for good.
     */
    private List<Long> send(List<Waiting> waiting) {
        List<CompletableFuture<RecordMetadata>> inFlight = new ArrayList<>();
        for (Waiting row : waiting) {
            CompletableFuture<RecordMetadata> sending =
                    publisher.send(row.event()).toCompletableFuture();
            inFlight.add(sending);
            if (sending.isCompletedExceptionally()) {
                break;
            }
        }
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < inFlight.size(); i++) {
            if (inFlight.get(i).handle((metadata, failure) -> failure != null).join()) {
                break;
            }
            sent.add(waiting.get(i).id());
        }
        return sent;
    }

    private static List<Waiting> oldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, tenant_id, event_id, topic, event_key, occurred_at, data from outbox order by id limit ?")) {
            select.setInt(1, BATCH);
            List<Waiting> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(waiting(result));
                }
            }
            return rows;
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                new Event<>(
                        row.getString("event_id"),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("tenant_id"),
                        row.getString("event_key"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        new EncodedData(row.getBytes("data"))));
    }

    private record Waiting(long id, Event<EncodedData> event) {}
}
