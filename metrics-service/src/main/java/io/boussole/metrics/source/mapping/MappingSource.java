package io.boussole.metrics.source.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.source.BearerSecret;
import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import io.boussole.metrics.source.JsonSplitter;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.StandardWebhookSignature;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A sender of any JSON. An array is cut into its elements; what an element means, its connection's mapping says, behind Kafka. The
 * secret comes in the way that the connection names: a signature of the body, a header, the address, else a bearer token.
 */
public final class MappingSource implements Source {
    private static final String SECRET_IN_URL = "secretInUrl";
    private static final String SECRET_HEADER = "secretHeader";
    private static final String SIGNATURE_HEADER = "signatureHeader";
    private static final String SIGNATURE_ENCODING = "signatureEncoding";

    /** Header names that say what a body is, without what could be a secret. */
    private static final List<String> KEPT_HEADERS = List.of(
            "x-event",
            "x-event-id",
            "x-event-key",
            "x-event-name",
            "x-event-time",
            "x-event-type",
            "x-action",
            "x-object",
            "x-resource",
            "x-topic",
            "x-shopify-topic",
            "x-wc-webhook-topic",
            "x-wc-webhook-event",
            "x-wc-webhook-resource");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern SECRET_HEADER_NAME =
            Pattern.compile("(?i)(?!(" + String.join("|", KEPT_HEADERS) + ")$)[a-z0-9-]{1,100}");

    private final JsonSplitter splitter = new JsonSplitter(new ByContent());

    @Override
    public Verification verify(WebhookRequest request, WebhookCredentials credentials, Instant now) {
        Map<String, String> options = credentials.options();
        @Nullable String signatureHeader = options.get(SIGNATURE_HEADER);
        if (signatureHeader != null) {
            return signed(request, signatureHeader, credentials);
        }
        if (StandardWebhookSignature.isPresent(request)) {
            return StandardWebhookSignature.verify(request, credentials.secrets(), now);
        }
        return BearerSecret.verify(said(request, options), credentials.secrets());
    }

    private static Optional<String> said(WebhookRequest request, Map<String, String> options) {
        @Nullable String header = options.get(SECRET_HEADER);
        if (header != null) {
            return request.header(header);
        }
        boolean addressCounts = "true".equals(options.get(SECRET_IN_URL));
        return BearerSecret.inAuthorization(request)
                .or(() -> addressCounts ? BearerSecret.inAddress(request) : Optional.empty());
    }

    private static Verification signed(WebhookRequest request, String header, WebhookCredentials credentials) {
        Optional<String> given = request.header(header).map(MappingSource::withoutScheme);
        if (given.isEmpty()) {
            return Verification.refused(Refusal.SIGNATURE_MISSING);
        }
        boolean base64 = "base64".equals(credentials.options().get(SIGNATURE_ENCODING));
        byte[] signature = decoded(given.get(), base64);
        boolean known = false;
        for (String secret : credentials.secrets()) {
            known |= MessageDigest.isEqual(hmac(secret, request.body()), signature);
        }
        return known ? Verification.ACCEPTED : Verification.refused(Refusal.SIGNATURE_WRONG);
    }

    /** {@code sha256=…} is common. */
    private static String withoutScheme(String signature) {
        return signature.regionMatches(true, 0, "sha256=", 0, 7) ? signature.substring(7) : signature;
    }

    private static byte[] decoded(String signature, boolean base64) {
        try {
            return base64
                    ? Base64.getDecoder().decode(signature)
                    : HexFormat.of().parseHex(signature.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException otherForm) {
            return new byte[0];
        }
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public List<SplitEvent> split(WebhookRequest request) {
        Map<String, String> headers = headers(request);
        return splitter.split(request.body()).stream()
                .map(event -> event.unreadable() != null || headers.isEmpty() ? event : withHeaders(event, headers))
                .toList();
    }

    private static SplitEvent withHeaders(SplitEvent event, Map<String, String> headers) {
        List<Optional<String>> parts = new ArrayList<>();
        parts.add(Optional.of(event.eventKey()));
        headers.forEach((name, value) -> parts.add(Optional.of(name + ":" + value)));
        return new SplitEvent(EventKey.of(parts), event.entityKey(), event.body(), headers, null);
    }

    private static Map<String, String> headers(WebhookRequest request) {
        Map<String, String> kept = new TreeMap<>();
        KEPT_HEADERS.forEach(name -> request.header(name).ifPresent(value -> kept.put(name, value)));
        return kept;
    }

    @Override
    public boolean losesDataOnError() {
        return true;
    }

    @Override
    public List<SourceOption> options() {
        return List.of(
                new SourceOption(
                        SIGNATURE_HEADER,
                        false,
                        HEADER_NAME,
                        "Header with the HMAC-SHA256 of the body under the secret",
                        "En-tête portant le HMAC-SHA256 du corps avec le secret"),
                new SourceOption(
                        SIGNATURE_ENCODING,
                        false,
                        Pattern.compile("hex|base64"),
                        "How the signature is written: hex (usual) or base64",
                        "Comment la signature est écrite : hex (usuel) ou base64"),
                new SourceOption(
                        SECRET_HEADER,
                        false,
                        SECRET_HEADER_NAME,
                        "Header with the secret itself",
                        "En-tête portant le secret lui-même"),
                new SourceOption(
                        SECRET_IN_URL,
                        false,
                        Pattern.compile("true|false"),
                        "true takes the secret from the parameter secret of the address too",
                        "true accepte aussi le secret dans le paramètre secret de l'adresse"));
    }

    /** Two deliveries that say the same are one. What identifies a fact is the mapping's to say, which is not known here. */
    private static final class ByContent implements EventIdentity {
        @Override
        public Set<String> members() {
            return Set.of();
        }

        @Override
        public Set<String> retryMembers() {
            return Set.of();
        }

        @Override
        public Optional<String> eventKey(EventMembers members) {
            return Optional.empty();
        }

        @Override
        public Optional<String> entityKey(EventMembers members) {
            return Optional.empty();
        }
    }
}
