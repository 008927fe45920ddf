package io.boussole.metrics.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How senders reach us, and how their secrets are kept. */
@ConfigMapping(prefix = "boussole.connection")
public interface ConnectionConfig {
    /** Base of every webhook's address, as senders on the outside call it; a connection may have its own. */
    @WithDefault("http://localhost:8082")
    String publicUrl();

    /** The key that seals secrets in the database: 32 bytes in base64. Without it the service does not start. */
    Optional<String> secretsKey();

    /** How long the former secret is still taken after a rotation, so that the sender can be changed without losing a delivery. */
    @WithDefault("24h")
    Duration formerSecretLifetime();
}
