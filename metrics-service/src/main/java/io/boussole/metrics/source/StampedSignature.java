package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A header of the form {@code t=1700000000,v1=…}: HMAC-SHA256 over the stamp in seconds, a full stop and the body. While a secret is
 * being changed there are several {@code v1}, of which one has to fit; other schemes, such as Stripe's {@code v0} of its test mode,
 * prove nothing.
 *
 * @param header that holds it
 * @param maxAge after which a captured request is worth nothing
 */
public record StampedSignature(String header, Duration maxAge) {
    /** By how far the sender's clock may be ahead of ours. */
    public static final Duration CLOCK_ALLOWANCE = Duration.ofSeconds(60);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> signature = request.header(header);
        if (signature.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        Optional<String> stamp = elements(signature.get(), "t").findFirst();
        Optional<Instant> signedAt = stamp.flatMap(StampedSignature::instant);
        if (stamp.isEmpty() || signedAt.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_WRONG);
        }
        if (signedAt.get().isBefore(now.minus(maxAge))) {
            return Verification.refused(Refusal.SIGNATURE_STALE);
        }
        if (signedAt.get().isAfter(now.plus(CLOCK_ALLOWANCE))) {
            return Verification.refused(Refusal.SIGNATURE_FROM_FUTURE);
        }
        byte[] before = (stamp.get() + ".").getBytes(UTF_8);
        List<String> secrets = credentials.secrets();
        boolean valid = elements(signature.get(), "v1")
                .anyMatch(given -> HexSignature.HMAC_SHA_256.isValid(given, secrets, before, request.body()));
        return valid ? Verification.ACCEPTED : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    private static Stream<String> elements(String signature, String name) {
        return Stream.of(signature.split(",", -1))
                .map(String::strip)
                .filter(element -> element.startsWith(name + "="))
                .map(element -> element.substring(name.length() + 1).strip());
    }

    private static Optional<Instant> instant(String stamp) {
        if (!SECONDS.matcher(stamp).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(stamp)));
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }
}
