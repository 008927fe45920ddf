package io.boussole.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The keys of every tenant in the database, each with the request that it belongs to and the answer to it. */
@ApplicationScoped
class KeptKeys {
    /** Waits for the end of a transaction that claims the same key; one that has expired is taken over. */
    private static final String CLAIM = """
            insert into idempotency_key as kept (tenant_id, key_hash, request_hash, expires_at) values (?, ?, ?, ?)
            on conflict (tenant_id, key_hash) do update
            set request_hash = excluded.request_hash, answer = null, expires_at = excluded.expires_at
            where kept.expires_at <= ?""";

    private static final String KEEP = "update idempotency_key set answer = ? where tenant_id = ? and key_hash = ?";

    private static final String FIND =
            "select request_hash, answer from idempotency_key where tenant_id = ? and key_hash = ?";

    /** A few at a time: each new key makes room for more than itself, and none waits for another. */
    private static final String FORGET = """
            delete from idempotency_key where (tenant_id, key_hash) in (
                select tenant_id, key_hash from idempotency_key where tenant_id = ? and expires_at <= ?
                order by expires_at limit 100 for update skip locked)""";

    private static final String WAIT_AT_MOST = "select set_config('lock_timeout', ?, true)";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;

    KeptKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A key of a tenant, by its hash. */
    record Address(String tenantId, String keyHash) {}

    /** What a key stands for. */
    record Entry(String requestHash, @Nullable String answer) {}

    /**
     * Makes the key the current transaction's own.
     *
     * @return false when it has its answer already
     * @throws KeyInUseException when another transaction keeps it for longer than {@code patience}
     */
    boolean claim(Address key, String requestHash, Instant now, Instant expiresAt, Duration patience) {
        try (Connection connection = dataSource.getConnection()) {
            waitAtMost(connection, patience.toMillis() + "ms");
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, key.tenantId());
                statement.setString(2, key.keyHash());
                statement.setString(3, requestHash);
                statement.setObject(4, expiresAt.atOffset(ZoneOffset.UTC));
                statement.setObject(5, now.atOffset(ZoneOffset.UTC));
                boolean claimed = statement.executeUpdate() == 1;
                waitAtMost(connection, "0");
                return claimed;
            }
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new KeyInUseException(failure);
            }
            throw new IllegalStateException("an idempotency key could not be claimed", failure);
        }
    }

    private static void waitAtMost(Connection connection, String time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAIT_AT_MOST)) {
            statement.setString(1, time);
            statement.execute();
        }
    }

    Entry find(Address key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.tenantId());
            statement.setString(2, key.keyHash());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("an idempotency key has gone while it was looked at");
                }
                return new Entry(row.getString(1), row.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("an idempotency key could not be read", failure);
        }
    }

    void keep(Address key, String answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, answer);
            statement.setString(2, key.tenantId());
            statement.setString(3, key.keyHash());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an answer could not be kept", failure);
        }
    }

    void forgetExpired(String tenantId, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, tenantId);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("expired idempotency keys could not be forgotten", failure);
        }
    }
}
