package io.boussole.metrics.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals the tokens of vendors' APIs as {@link SecretBox} seals secrets; neither opens in the place of the other. */
@ApplicationScoped
public class TokenBox {
    private static final String PLACE = "/api-token";

    private final SecretBox box;

    TokenBox(SecretBox box) {
        this.box = box;
    }

    /** A token that only the holder of the key {@link #keyId} can read. */
    public static final class SealedToken {
        private final String keyId;
        private final byte[] sealed;

        public SealedToken(String keyId, byte[] sealed) {
            this.keyId = keyId;
            this.sealed = sealed.clone();
        }

        public String keyId() {
            return keyId;
        }

        public byte[] sealed() {
            return sealed.clone();
        }
    }

    public SealedToken seal(String token, String tenantId, UUID connectionId) {
        SealedSecret secret = box.seal(token, tenantId + PLACE, connectionId);
        return new SealedToken(secret.keyId(), secret.sealed());
    }

    /** @throws IllegalStateException when another key, or another connection, sealed it */
    public String open(SealedToken token, String tenantId, UUID connectionId) {
        return box.open(new SealedSecret(token.keyId(), token.sealed()), tenantId + PLACE, connectionId);
    }
}
