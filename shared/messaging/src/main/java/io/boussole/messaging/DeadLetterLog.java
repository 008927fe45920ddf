package io.boussole.messaging;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Shows the dead letters of a tenant: those whose key names it, as the keys of all topics do. A record without a readable key belongs to
 * nobody; only the metrics tell of it.
 */
@ApplicationScoped
public class DeadLetterLog {
    private static final String PAGE = """
            select kept_at, consumer, topic, partition, record_offset, record_key, reason from dead_letter
            where split_part(record_key, '/', 1) = ?
              and (kept_at, consumer, topic, partition, record_offset) < (?, ?, ?, ?, ?)
            order by kept_at desc, consumer desc, topic desc, partition desc, record_offset desc limit ?""";

    private static final DeadLetter.Position FIRST =
            new DeadLetter.Position(Instant.parse("9999-01-01T00:00:00Z"), "", "", 0, 0);

    private final DataSource dataSource;
    private final CurrentTenant tenant;

    DeadLetterLog(DataSource dataSource, CurrentTenant tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    /** The newest first. */
    public List<DeadLetter> page(DeadLetter.@Nullable Position after, int limit) {
        DeadLetter.Position from = Objects.requireNonNullElse(after, FIRST);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, tenant.id());
            statement.setObject(2, from.keptAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, from.consumer());
            statement.setString(4, from.topic());
            statement.setInt(5, from.partition());
            statement.setLong(6, from.offset());
            statement.setInt(7, limit);
            return letters(statement);
        } catch (SQLException failure) {
            throw new DatabaseException("dead letters could not be read", failure);
        }
    }

    private static List<DeadLetter> letters(PreparedStatement statement) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        new DeadLetter.Position(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getLong(5)),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        return letters;
    }
}
