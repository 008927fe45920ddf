package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes that senders write in hexadecimal digits, of either case. */
public enum HexSignature {
    HMAC_SHA_1("HmacSHA1"),
    HMAC_SHA_256("HmacSHA256");

    private final String algorithm;

    HexSignature(String algorithm) {
        this.algorithm = algorithm;
    }

    /** Whether {@code given} is what one of the secrets makes of the parts, one after the other. Compares in constant time. */
    public boolean isValid(String given, List<String> secrets, byte[]... parts) {
        byte[] lowerCase = given.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        boolean valid = false;
        for (String secret : secrets) {
            valid |= MessageDigest.isEqual(sign(secret, parts).getBytes(UTF_8), lowerCase);
        }
        return valid;
    }

    /** What one secret makes of the parts. */
    public String sign(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
