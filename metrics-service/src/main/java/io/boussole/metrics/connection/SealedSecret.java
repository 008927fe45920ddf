package io.boussole.metrics.connection;

import jakarta.persistence.Embeddable;

/** A secret that only the holder of the key {@code keyId} can read. */
@Embeddable
class SealedSecret {
    private String keyId;
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected SealedSecret() {}

    SealedSecret(String keyId, byte[] sealed) {
        this.keyId = keyId;
        this.sealed = sealed.clone();
    }

    String keyId() {
        return keyId;
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
