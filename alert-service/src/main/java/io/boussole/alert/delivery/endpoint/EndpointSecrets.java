package io.boussole.alert.delivery.endpoint;

import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.sealing.Sealed;
import io.boussole.sealing.Sealer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes endpoints' secrets and seals them for the database, each bound to its endpoint. */
@ApplicationScoped
class EndpointSecrets {
    private static final Logger LOG = Logger.getLogger(EndpointSecrets.class);
    private static final String WEBHOOK_PREFIX = "whsec_";

    /** Within the 24 to 64 bytes that the Standard Webhooks specification wants. */
    private static final int WEBHOOK_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Sealer sealer;

    EndpointSecrets(DeliveryConfig config) {
        this.sealer = new Sealer(config.secretsKey().orElse(""));
    }

    /** A missing or malformed key is found at the start, not at the first endpoint. */
    void start(@Observes StartupEvent started) {
        LOG.debugf("Secrets are sealed keyId=%s", sealer.keyId());
    }

    /** A signing secret in the form of the Standard Webhooks specification. */
    String webhookSecret() {
        byte[] bytes = new byte[WEBHOOK_BYTES];
        random.nextBytes(bytes);
        return WEBHOOK_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    Sealed seal(String secret, String tenantId, UUID endpointId) {
        return sealer.seal(secret, owner(tenantId, endpointId));
    }

    String open(Sealed secret, String tenantId, UUID endpointId) {
        return sealer.open(secret, owner(tenantId, endpointId));
    }

    private static String owner(String tenantId, UUID endpointId) {
        return tenantId + "/delivery-endpoint/" + endpointId;
    }
}
