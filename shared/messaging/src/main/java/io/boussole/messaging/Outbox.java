package io.boussole.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Events that leave when, and only when, the transaction that appended them commits. */
@ApplicationScoped
public class Outbox {
    private static final String APPEND =
            "insert into outbox (tenant_id, event_id, topic, event_key, occurred_at, data) values (?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxBell bell;
    private final EventCodec codec = new EventCodec();

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction, OutboxBell bell) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.bell = bell;
    }

    /**
     * Adds an event to the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(Event<?> event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the outbox wants a transaction");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, event.tenant());
            insert.setString(2, event.id());
            insert.setString(3, event.topic().name());
            insert.setString(4, event.key());
            insert.setObject(5, event.time().atOffset(ZoneOffset.UTC));
            insert.setBytes(6, codec.data(event.data()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("an event could not be appended to the outbox", failure);
        }
        transaction.registerInterposedSynchronization(new RingAfterCommit());
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
