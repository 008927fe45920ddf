package io.boussole.metrics.source.chargebee;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chargebee signs nothing. It sends a user and a password, or whatever was put into the address as {@code ?key=}; it repeats a refused
 * delivery for up to two days.
 */
public final class ChargebeeSource implements Source {
    static final String USER_NAME = "boussole";

    private static final String SCHEME = "Basic ";
    private static final String KEY = "key=";

    private final JsonSplitter splitter = new JsonSplitter(new ChargebeeEventIdentity());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Optional<String> authorization = request.header("Authorization");
        Optional<String> key = key(request);
        if (authorization.isEmpty() && key.isEmpty()) {
            return Verification.refused(Refusal.CREDENTIALS_MISSING);
        }
        byte[] pair = authorization.map(ChargebeeSource::userAndPassword).orElse(new byte[0]);
        byte[] givenKey = key.orElse("").getBytes(UTF_8);
        boolean known = false;
        for (String secret : credentials.secrets()) {
            known |= MessageDigest.isEqual((USER_NAME + ":" + secret).getBytes(UTF_8), pair);
            known |= MessageDigest.isEqual(secret.getBytes(UTF_8), givenKey);
        }
        return known ? Verification.ACCEPTED : Verification.refused(Refusal.CREDENTIALS_WRONG);
    }

    private static Optional<String> key(WebhookRequest request) {
        return request.urls().stream()
                .filter(url -> url.indexOf('?') >= 0)
                .flatMap(url -> Stream.of(url.substring(url.indexOf('?') + 1).split("&", -1)))
                .filter(parameter -> parameter.startsWith(KEY))
                .flatMap(parameter -> decoded(parameter.substring(KEY.length())).stream())
                .filter(key -> !key.isEmpty())
                .findFirst();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private static byte[] userAndPassword(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        return splitter.split(request.body());
    }

    @Override
    public boolean losesDataOnError() {
        return false;
    }

    @Override
    public Optional<String> userName() {
        return Optional.of(USER_NAME);
    }
}
