package io.boussole.metrics.source.gong;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookRequest;
import io.boussole.metrics.source.prospecting.JsonScalars;
import io.boussole.metrics.source.prospecting.PublicKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed token of an automation rule: a JWT in {@code Authorization}, signed with RS256, that names the called address and the
 * SHA-256 of the body.
 */
final class GongToken {
    private static final String BEARER = "bearer ";

    private final WebhookRequest request;
    private final String publicKey;

    GongToken(WebhookRequest request, String publicKey) {
        this.request = request;
        this.publicKey = publicKey;
    }

    Verification verify(Instant now) {
        Optional<String> token = request.header("Authorization");
        if (token.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        String[] parts = bare(token.get()).split("\\.", -1);
        try {
            return parts.length == 3 && isSigned(parts) ? claims(json(parts[1]), now) : wrong();
        } catch (IOException | IllegalArgumentException noToken) {
            return wrong();
        }
    }

    private static String bare(String token) {
        return token.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? token.substring(BEARER.length()).strip()
                : token;
    }

    private boolean isSigned(String[] parts) throws IOException {
        return "RS256".equals(json(parts[0]).get("alg"))
                && PublicKeys.proves(
                        publicKey,
                        "RSA",
                        "SHA256withRSA",
                        (parts[0] + "." + parts[1]).getBytes(US_ASCII),
                        Base64.getUrlDecoder().decode(parts[2]));
    }

    private Verification claims(Map<String, String> claims, Instant now) {
        String hash = claims.getOrDefault("body_sha256", "").toLowerCase(Locale.ROOT);
        boolean same = MessageDigest.isEqual(
                hash.getBytes(US_ASCII), EventKey.of(request.body()).getBytes(US_ASCII));
        if (!same || !request.urls().contains(claims.getOrDefault("webhook_url", ""))) {
            return wrong();
        }
        return isExpired(claims.get("exp"), now)
                ? Verification.refused(Refusal.SIGNATURE_STALE)
                : Verification.ACCEPTED;
    }

    /** Seconds since 1970, with or without a fraction. */
    private static boolean isExpired(@Nullable String expiry, Instant now) {
        return expiry != null && new BigDecimal(expiry).compareTo(BigDecimal.valueOf(now.getEpochSecond())) < 0;
    }

    private static Map<String, String> json(String part) throws IOException {
        return JsonScalars.of(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    }

    private static Verification wrong() {
        return Verification.refused(Refusal.SIGNATURE_WRONG);
    }
}
