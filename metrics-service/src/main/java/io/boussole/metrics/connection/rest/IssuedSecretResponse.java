package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.IssuedSecret;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IssuedSecret", description = "A connection and its new secret, which no later answer shows")
record IssuedSecretResponse(
        UUID id,

        @Schema(description = "Where the sender delivers to")
        String webhookUrl,

        @Schema(description = "What the sender signs with, or gives as its password")
        String secret,

        @Schema(description = "User name for HTTP Basic; absent for a sender that signs") @Nullable
        String username,

        @Schema(description = "Password for HTTP Basic; absent for a sender that signs") @Nullable
        String password,

        ConnectionResponse connection) {

    static IssuedSecretResponse from(IssuedSecret issued, ConnectionResponse connection) {
        return new IssuedSecretResponse(
                connection.id(),
                connection.webhookUrl(),
                issued.secret(),
                connection.username(),
                connection.username() == null ? null : issued.secret(),
                connection);
    }

    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "IssuedSecretResponse[id=" + id + "]";
    }
}
