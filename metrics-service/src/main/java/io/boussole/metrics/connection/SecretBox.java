package io.boussole.metrics.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** Seals secrets for the database: AES-256 in GCM, bound to the connection they belong to. */
@ApplicationScoped
class SecretBox {
    private static final Logger LOG = Logger.getLogger(SecretBox.class);
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    SecretBox(ConnectionConfig config) {
        byte[] bytes = decode(config.secretsKey().orElse(""));
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyId = fingerprint(bytes);
    }

    /** A missing or malformed key is found at the start, not at the first delivery. */
    void start(@Observes StartupEvent started) {
        LOG.debugf("Secrets are sealed keyId=%s", keyId);
    }

    /** Readable by {@link #open} for the same connection only: moved to another row, it does not open. */
    SealedSecret seal(String secret, String tenantId, UUID connectionId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = crypt(
                Cipher.ENCRYPT_MODE, nonce, owner(tenantId, connectionId), ByteBuffer.wrap(secret.getBytes(UTF_8)));
        return new SealedSecret(
                keyId,
                ByteBuffer.allocate(nonce.length + encrypted.length)
                        .put(nonce)
                        .put(encrypted)
                        .array());
    }

    /** @throws IllegalStateException when another key, or another connection, sealed it */
    String open(SealedSecret secret, String tenantId, UUID connectionId) {
        if (!keyId.equals(secret.keyId())) {
            throw new IllegalStateException("the secret was sealed with another key keyId=" + secret.keyId());
        }
        ByteBuffer sealed = ByteBuffer.wrap(secret.sealed());
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, owner(tenantId, connectionId), sealed), UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] owner, ByteBuffer text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            byte[] input = new byte[text.remaining()];
            text.get(input);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a secret could not be sealed or opened", failure);
        }
    }

    private static byte[] owner(String tenantId, UUID connectionId) {
        return (tenantId + "/" + connectionId).getBytes(UTF_8);
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

    /** Names the key without telling it. */
    private static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
