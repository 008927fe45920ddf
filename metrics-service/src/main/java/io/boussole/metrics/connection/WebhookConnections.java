package io.boussole.metrics.connection;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections by their address alone, of every tenant: a sender does not say whose it is. */
@ApplicationScoped
public class WebhookConnections {
    private static final String SELECT =
            "select tenant_id, id, source, state, pause_mode, public_url, secret, secret_key_id, former_secret,"
                    + " former_secret_key_id, former_secret_valid_until, untimed_signatures, options from connection"
                    + " where deleted_at is null";
    private static final String BY_ID = SELECT + " and id = ?";
    private static final String NEWEST = SELECT + " order by created_at desc limit ?";

    private final Database database;
    private final SecretBox secrets;
    private final WebhookAddress address;
    private final Clock clock;

    WebhookConnections(Database database, SecretBox secrets, WebhookAddress address, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    /** Blocks on the database. */
    public Optional<WebhookConnection> find(UUID id) {
        return query(BY_ID, id).stream().findFirst();
    }

    /** The newest {@code limit}; blocks on the database. */
    public List<WebhookConnection> newest(int limit) {
        return query(NEWEST, limit);
    }

    private List<WebhookConnection> query(String sql, Object parameter) {
        return TenantScope.allTenants(
                () -> database.query(sql, parameters -> parameters.put(parameter), this::connection));
    }

    private WebhookConnection connection(ResultSet row) throws SQLException {
        String tenantId = row.getString("tenant_id");
        UUID id = Columns.uuid(row, "id");
        String secret = open(row, "secret", tenantId, id);
        if (secret == null) {
            throw new IllegalStateException("a connection has no secret connectionId=" + id);
        }
        return new WebhookConnection(
                tenantId,
                id,
                SourceKind.valueOf(row.getString("source")),
                ConnectionState.valueOf(row.getString("state")),
                PauseMode.valueOf(row.getString("pause_mode")),
                address.candidates(id, row.getString("public_url")),
                secret,
                open(row, "former_secret", tenantId, id),
                Objects.requireNonNullElse(Columns.instant(row, "former_secret_valid_until"), Instant.EPOCH),
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
}
