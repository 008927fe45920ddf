package io.boussole.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets for the database: AES-256 in GCM, bound to what they belong to. */
public final class Sealer {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    /**
     * @param key 32 bytes in base64
     * @throws IllegalStateException when it is anything else
     */
    public Sealer(String key) {
        byte[] bytes = decode(key);
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyId = fingerprint(bytes);
    }

    /** Names the key without telling it. */
    public String keyId() {
        return keyId;
    }

    /** Readable by {@link #open} for the same owner only: moved to another row, it does not open. */
    public Sealed seal(String secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, owner, ByteBuffer.wrap(secret.getBytes(UTF_8)));
        return new Sealed(
                keyId,
                ByteBuffer.allocate(nonce.length + encrypted.length)
                        .put(nonce)
                        .put(encrypted)
                        .array());
    }

    /** @throws IllegalStateException when another key, or for another owner, sealed it */
    public String open(Sealed secret, String owner) {
        if (!keyId.equals(secret.keyId())) {
            throw new IllegalStateException("the secret was sealed with another key keyId=" + secret.keyId());
        }
        ByteBuffer sealed = ByteBuffer.wrap(secret.bytes());
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, owner, sealed), UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, String owner, ByteBuffer text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(UTF_8));
            byte[] input = new byte[text.remaining()];
            text.get(input);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a secret could not be sealed or opened", failure);
        }
    }

    private static byte[] decode(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("BOUSSOLE_SECRETS_KEY is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "BOUSSOLE_SECRETS_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");
        }
        return bytes;
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
