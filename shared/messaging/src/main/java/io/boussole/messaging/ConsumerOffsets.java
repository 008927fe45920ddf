package io.boussole.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** How far each consumer has read, kept beside what the events changed. */
@ApplicationScoped
class ConsumerOffsets {
    /** Moves only from where this consumer stood or from further back: an instance that lost the partition changes nothing. */
    private static final String ADVANCE = """
            insert into consumer_offset as stored (consumer, topic, partition, next_offset) values (?, ?, ?, ?)
            on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
            where stored.next_offset <= ?""";

    private static final String NEXT =
            "select next_offset from consumer_offset where consumer = ? and topic = ? and partition = ?";

    private static final String RESET =
            "delete from consumer_offset where consumer = ? and topic = ? and partition = ?";

    private final DataSource dataSource;

    ConsumerOffsets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws StaleConsumerException when another instance has already read past {@code first} */
    void advance(String consumer, TopicPartition partition, long first, long next) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, consumer);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.setLong(4, next);
            statement.setLong(5, first);
            if (statement.executeUpdate() != 1) {
                throw new StaleConsumerException(consumer, partition);
            }
        } catch (SQLException failure) {
            throw new DatabaseException("an offset could not be moved", failure);
        }
    }

    /** Forgets how far the consumer has read, so that it may begin anew. */
    void reset(String consumer, TopicPartition partition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RESET)) {
            statement.setString(1, consumer);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("an offset could not be forgotten", failure);
        }
    }

    /** The first offset not yet applied; 0 when none is. */
    long next(String consumer, TopicPartition partition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, consumer);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        } catch (SQLException failure) {
            throw new DatabaseException("an offset could not be read", failure);
        }
    }
}
