package io.boussole.metrics.source.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a request comes from HubSpot. Version 3 binds the time of sending and is always taken; versions 1 and 2 are hashes
 * without a time and count only where the connection allows them and no version 3 is present, or else stripping a header would be
 * enough to replay a request for ever.
 */
final class HubSpotSignature {
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    static final Duration CLOCK_ALLOWANCE = Duration.ofSeconds(60);

    private static final String TIMED = "X-HubSpot-Signature-v3";
    private static final String TIMESTAMP = "X-HubSpot-Request-Timestamp";
    private static final String UNTIMED = "X-HubSpot-Signature";
    private static final String UNTIMED_VERSION = "X-HubSpot-Signature-Version";

    private final WebhookRequest request;
    private final WebhookCredentials credentials;

    HubSpotSignature(WebhookRequest request, WebhookCredentials credentials) {
        this.request = request;
        this.credentials = credentials;
    }

    Verification verify(Instant now) {
        Optional<String> timed = request.header(TIMED);
        if (timed.isPresent()) {
            return timed(timed.get(), now);
        }
        Optional<String> untimed = request.header(UNTIMED);
        if (untimed.isEmpty() || !credentials.untimedSignatures()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        return untimed(untimed.get());
    }

    private Verification timed(String signature, Instant now) {
        Optional<String> timestamp = request.header(TIMESTAMP);
        if (timestamp.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        Instant signedAt;
        try {
            signedAt = Instant.ofEpochMilli(Long.parseLong(timestamp.get()));
        } catch (NumberFormatException noTime) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        if (signedAt.isBefore(now.minus(MAX_AGE))) {
            return Verification.refused(Refusal.SIGNATURE_STALE);
        }
        if (signedAt.isAfter(now.plus(CLOCK_ALLOWANCE))) {
            return Verification.refused(Refusal.SIGNATURE_FROM_FUTURE);
        }
        byte[] given = signature.getBytes(UTF_8);
        return anySecret(secret -> urls().anyMatch(url -> equal(given, version3(secret, url, timestamp.get()))));
    }

    private Verification untimed(String signature) {
        byte[] given = signature.getBytes(UTF_8);
        String version = request.header(UNTIMED_VERSION).orElse("v1");
        if (version.equals("v1")) {
            return anySecret(secret -> equal(given, version1(secret)));
        }
        if (version.equals("v2")) {
            return anySecret(secret -> urls().anyMatch(url -> equal(given, version2(secret, url))));
        }
        return Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private Verification anySecret(Predicate<String> proves) {
        List<String> secrets = credentials.secrets();
        return secrets.stream().anyMatch(proves)
                ? Verification.ACCEPTED
                : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    /** HubSpot's documentation has the address decoded before it is signed; its own client libraries do not. */
    private Stream<String> urls() {
        return request.urls().stream()
                .flatMap(url -> Stream.of(url, SignedUrl.decode(url)))
                .distinct();
    }

    private String version3(String secret, String url, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((request.method() + url).getBytes(UTF_8));
            mac.update(request.body());
            mac.update(timestamp.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private String version1(String secret) {
        return hash(secret);
    }

    private String version2(String secret, String url) {
        return hash(secret + request.method() + url);
    }

    private String hash(String beforeTheBody) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(beforeTheBody.getBytes(UTF_8));
            digest.update(request.body());
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static boolean equal(byte[] given, String computed) {
        return MessageDigest.isEqual(computed.getBytes(UTF_8), given);
    }
}
