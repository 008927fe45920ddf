package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A secret that a sender says instead of signing with it. */
public final class BearerSecret {
    private static final String SCHEME = "Bearer ";
    private static final String PARAMETER = "secret";

    private BearerSecret() {}

    /** What {@code Authorization: Bearer} carries. */
    public static Optional<String> inAuthorization(WebhookRequest request) {
        return request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** What the parameter {@code secret} of the address carries. */
    public static Optional<String> inAddress(WebhookRequest request) {
        return request.urls().stream()
                .filter(url -> url.indexOf('?') >= 0)
                .flatMap(
                        url -> Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1)))
                .filter(pair -> pair.startsWith(PARAMETER + "="))
                .map(pair -> decoded(pair.substring(PARAMETER.length() + 1)))
                .findFirst();
    }

    /** Compares with each of the secrets in constant time. */
    public static Verification verify(Optional<String> given, List<String> secrets) {
        if (given.isEmpty()) {
            return Verification.refused(Refusal.CREDENTIALS_MISSING);
        }
        boolean known = false;
        for (String secret : secrets) {
            known |= MessageDigest.isEqual(secret.getBytes(UTF_8), given.get().getBytes(UTF_8));
        }
        return known ? Verification.ACCEPTED : Verification.refused(Refusal.CREDENTIALS_WRONG);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
