package io.boussole.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.http.ProblemException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a client calls one request, however often it sends it.
 *
 * <p>An answer may hold a secret that is shown once. So the key itself is never stored: a hash of it finds the row, and what it seals
 * opens for whoever sends the key again and for nobody who merely reads the database.
 */
final class IdempotencyKey {
    /** Short ones could be guessed. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e&&[^\"\\\\]]{16,255}");

    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private IdempotencyKey(String key) {
        this.key = key.getBytes(UTF_8);
    }

    /**
     * The draft writes it as a quoted string; most clients leave the quotes out.
     *
     * @throws ProblemException 400 when it cannot be a key
     */
    static IdempotencyKey parse(String header) {
        String text = header.strip();
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String key = isQuoted ? text.substring(1, text.length() - 1) : text;
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.of(
                    IdempotencyProblem.IDEMPOTENCY_KEY_INVALID,
                    "A key has 16 to 255 visible ASCII characters, such as a UUID",
                    "Une clé a de 16 à 255 caractères ASCII visibles, par exemple un UUID");
        }
        return new IdempotencyKey(key);
    }

    /** What finds the key again without telling it. */
    String hash() {
        return HexFormat.of().formatHex(derive("key", new byte[0]));
    }

    /** Equal for equal requests to the same operation; without the key it tells nothing of them. */
    String hash(String operation, byte[] request) {
        return HexFormat.of().formatHex(derive("request " + operation + "\n", request));
    }

    String seal(byte[] answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer);
        byte[] stored = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(stored);
    }

    byte[] open(String sealedAnswer) {
        ByteBuffer stored = ByteBuffer.wrap(Base64.getDecoder().decode(sealedAnswer));
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] sealed = new byte[stored.remaining()];
        stored.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(SEAL);
            cipher.init(
                    mode,
                    new SecretKeySpec(derive("answer", new byte[0]), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an answer could not be sealed or opened", failure);
        }
    }

    /** 32 bytes, other ones for each purpose. */
    private byte[] derive(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
