package io.boussole.sealing;

/** A secret that only the holder of the key {@code keyId} can read. */
public final class Sealed {
    private final String keyId;
    private final byte[] bytes;

    public Sealed(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
