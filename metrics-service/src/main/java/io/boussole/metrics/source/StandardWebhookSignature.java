package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Standard Webhooks specification: {@code webhook-signature} holds {@code v1,} and the base64 of HMAC-SHA256 over {@code
 * webhook-id.webhook-timestamp.body}, several of them with spaces. A secret {@code whsec_…} is base64 of the key; of any other secret
 * its text is the key.
 */
public final class StandardWebhookSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String VERSION = "v1,";
    private static final String SECRET_PREFIX = "whsec_";
    private static final int MOST_SIGNATURES = 20;

    private StandardWebhookSignature() {}

    public static boolean isPresent(WebhookRequest request) {
        return request.header("webhook-signature").isPresent();
    }

    /** Takes a signature of one of the secrets, made at most five minutes away from {@code now}. */
    public static Verification verify(WebhookRequest request, List<String> secrets, Instant now) {
        Optional<String> id = request.header("webhook-id");
        Optional<String> timestamp = request.header("webhook-timestamp");
        Optional<String> signatures = request.header("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        String signed = id.get() + "." + timestamp.get() + ".";
        if (!matches(signatures.get(), signed, request.body(), secrets)) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        return timely(timestamp.get(), now);
    }

    private static Verification timely(String timestamp, Instant now) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (signedAt.isBefore(now.minus(TOLERANCE))) {
            return Verification.refused(Refusal.SIGNATURE_STALE);
        }
        return signedAt.isAfter(now.plus(TOLERANCE))
                ? Verification.refused(Refusal.SIGNATURE_FROM_FUTURE)
                : Verification.ACCEPTED;
    }

    private static boolean matches(String signatures, String signed, byte[] body, List<String> secrets) {
        String[] given = signatures.split(" ", MOST_SIGNATURES + 1);
        boolean known = false;
        for (byte[] key : keys(secrets)) {
            byte[] expected = hmac(key, signed, body);
            for (int signature = 0; signature < Math.min(given.length, MOST_SIGNATURES); signature++) {
                known |= MessageDigest.isEqual(expected, decoded(given[signature]));
            }
        }
        return known;
    }

    /** Some senders' libraries take every secret for base64. */
    private static List<byte[]> keys(List<String> secrets) {
        List<byte[]> keys = new ArrayList<>();
        for (String secret : secrets) {
            String text = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
            try {
                keys.add(Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException notBase64) {
                // Its text is the key.
            }
            keys.add(secret.getBytes(UTF_8));
        }
        return keys.stream().filter(key -> key.length > 0).toList();
    }

    private static byte[] decoded(String signature) {
        if (!signature.startsWith(VERSION)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(signature.substring(VERSION.length()));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] hmac(byte[] key, String signed, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(signed.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
