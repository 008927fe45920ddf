package io.boussole.metrics.connection;

import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the entrance needs it, its secrets open.
 *
 * @param publicUrls addresses the sender may have been given, likeliest first
 * @param loadedAt when the database said so
 */
public record WebhookConnection(
        String tenantId,
        UUID id,
        SourceKind source,
        ConnectionState state,
        PauseMode pauseMode,
        List<String> publicUrls,
        String secret,
        @Nullable String formerSecret,
        Instant formerSecretValidUntil,
        boolean untimedSignatures,
        Map<String, String> options,
        Instant loadedAt) {

    /** Whether believed deliveries are taken: also those that wait until the connection is resumed. */
    public boolean takesDeliveries() {
        return state == ConnectionState.ACTIVE || pauseMode == PauseMode.HOLD;
    }

    /** What proves a sender at {@code now}. */
    public WebhookCredentials credentials(Instant now) {
        List<String> secrets = formerSecret != null && now.isBefore(formerSecretValidUntil)
                ? List.of(secret, formerSecret)
                : List.of(secret);
        return new WebhookCredentials(secrets, untimedSignatures, options);
    }

    /** Without the secrets: this text ends up in logs. */
    @Override
    public String toString() {
        return "WebhookConnection[tenantId=" + tenantId + ", id=" + id + ", source=" + source + ", state=" + state
                + "]";
    }
}
