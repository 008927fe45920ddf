package io.boussole.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Records that could not be applied, kept whole with their reason, so that they can be looked at and played again. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String KEEP = """
            insert into dead_letter (consumer, topic, partition, record_offset, record_key, value, reason)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final DataSource dataSource;

    DeadLetters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(String consumer, ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, consumer);
            statement.setString(2, record.topic());
            statement.setInt(3, record.partition());
            statement.setLong(4, record.offset());
            statement.setString(5, storable(record.key()));
            statement.setBytes(6, record.value());
            statement.setString(7, storable(String.valueOf(reason.getMessage())));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("a dead letter could not be kept", failure);
        }
        LOG.warnf(
                "A record is kept as a dead letter consumer=%s topic=%s partition=%d offset=%d",
                consumer, record.topic(), record.partition(), record.offset());
    }

    /** PostgreSQL's text holds every character but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "");
    }
}
