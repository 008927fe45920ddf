package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The proof of senders that sign nothing: they show the connection's secret itself. It may stand in {@code Authorization} (bearer,
 * basic with any user name, or bare), in {@code X-Webhook-Secret}, or in the address as {@code ?secret=}, {@code ?token=} or {@code
 * ?key=}.
 */
public final class PresentedSecret {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final Set<String> QUERY_NAMES = Set.of("secret", "token", "key");

    private PresentedSecret() {}

    public static Verification verify(WebhookRequest request, WebhookCredentials credentials) {
        return verify(presented(request), credentials);
    }

    /** Whether one of these is one of the secrets. Compares each with each, so that the time tells nothing. */
    public static Verification verify(List<String> presented, WebhookCredentials credentials) {
        if (presented.isEmpty()) {
            return Verification.refused(Refusal.CREDENTIALS_MISSING);
        }
        boolean known = false;
        for (String secret : credentials.secrets()) {
            for (String candidate : presented) {
                known |= MessageDigest.isEqual(secret.getBytes(UTF_8), candidate.getBytes(UTF_8));
            }
        }
        return known ? Verification.ACCEPTED : Verification.refused(Refusal.CREDENTIALS_WRONG);
    }

    /** All that the request shows as a secret. */
    public static List<String> presented(WebhookRequest request) {
        List<String> presented = new ArrayList<>();
        request.header("Authorization").ifPresent(header -> presented.add(ofAuthorization(header)));
        request.header("X-Webhook-Secret").ifPresent(presented::add);
        request.urls().forEach(url -> addOfQuery(url, presented));
        return presented.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static String ofAuthorization(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).strip();
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return password(header.substring(BASIC.length()).strip());
        }
        return header;
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return encoded;
        }
    }

    private static void addOfQuery(String url, List<String> presented) {
        int query = url.indexOf('?');
        if (query < 0) {
            return;
        }
        for (String pair : url.substring(query + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && QUERY_NAMES.contains(pair.substring(0, equals))) {
                presented.add(pair.substring(equals + 1));
                presented.add(decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
