package io.boussole.metrics.connection;

import io.boussole.access.TenantScope;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections by their address alone, of every tenant: a sender does not say whose it is. */
@ApplicationScoped
public class WebhookConnections {
    private static final String SELECT =
            "select tenant_id, id, source, state, public_url, secret, secret_key_id, former_secret, former_secret_key_id,"
                    + " former_secret_valid_until, untimed_signatures, options from connection where deleted_at is null";

    private final DataSource dataSource;
    private final SecretBox secrets;
    private final WebhookAddress address;
    private final Clock clock;

    WebhookConnections(DataSource dataSource, SecretBox secrets, WebhookAddress address, Clock clock) {
        this.dataSource = dataSource;
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    /** Blocks on the database. */
    public Optional<WebhookConnection> find(UUID id) {
        return query(SELECT + " and id = ?", select -> select.setObject(1, id)).stream()
                .findFirst();
    }

    /** The newest {@code limit}; blocks on the database. */
    public List<WebhookConnection> newest(int limit) {
        return query(SELECT + " order by created_at desc limit ?", select -> select.setInt(1, limit));
    }

    private List<WebhookConnection> query(String sql, Binding binding) {
        return TenantScope.allTenants(() -> {
            try (java.sql.Connection database = dataSource.getConnection();
                    PreparedStatement select = database.prepareStatement(sql)) {
                binding.bind(select);
                return read(select);
            } catch (SQLException failure) {
                throw new ConnectionStoreException("webhook connections could not be read", failure);
            }
        });
    }

    private List<WebhookConnection> read(PreparedStatement select) throws SQLException {
        List<WebhookConnection> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(connection(rows));
            }
        }
        return found;
    }

    private WebhookConnection connection(ResultSet row) throws SQLException {
        String tenantId = row.getString("tenant_id");
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime formerValidUntil = row.getObject("former_secret_valid_until", OffsetDateTime.class);
        String secret = open(row, "secret", tenantId, id);
        if (secret == null) {
            throw new IllegalStateException("a connection has no secret connectionId=" + id);
        }
        return new WebhookConnection(
                tenantId,
                id,
                SourceKind.valueOf(row.getString("source")),
                ConnectionState.valueOf(row.getString("state")),
                address.candidates(id, row.getString("public_url")),
                secret,
                open(row, "former_secret", tenantId, id),
                formerValidUntil == null ? Instant.EPOCH : formerValidUntil.toInstant(),
                row.getBoolean("untimed_signatures"),
                AccountOptions.read(row.getString("options")),
                clock.instant());
    }

    private @Nullable String open(ResultSet row, String column, String tenantId, UUID id) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null
                ? null
                : secrets.open(new SealedSecret(row.getString(column + "_key_id"), sealed), tenantId, id);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
