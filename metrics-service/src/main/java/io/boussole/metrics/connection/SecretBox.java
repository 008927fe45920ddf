package io.boussole.metrics.connection;

import io.boussole.sealing.Sealed;
import io.boussole.sealing.Sealer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals secrets for the database, each bound to the connection it belongs to. */
@ApplicationScoped
class SecretBox {
    private static final Logger LOG = Logger.getLogger(SecretBox.class);

    private final Sealer sealer;

    SecretBox(ConnectionConfig config) {
        this.sealer = new Sealer(config.secretsKey().orElse(""));
    }

    /** A missing or malformed key is found at the start, not at the first delivery. */
    void start(@Observes StartupEvent started) {
        LOG.debugf("Secrets are sealed keyId=%s", sealer.keyId());
    }

    /** Readable by {@link #open} for the same connection only: moved to another row, it does not open. */
    SealedSecret seal(String secret, String tenantId, UUID connectionId) {
        Sealed sealed = sealer.seal(secret, owner(tenantId, connectionId));
        return new SealedSecret(sealed.keyId(), sealed.bytes());
    }

    /** @throws IllegalStateException when another key, or another connection, sealed it */
    String open(SealedSecret secret, String tenantId, UUID connectionId) {
        return sealer.open(new Sealed(secret.keyId(), secret.sealed()), owner(tenantId, connectionId));
    }

    private static String owner(String tenantId, UUID connectionId) {
        return tenantId + "/" + connectionId;
    }
}
