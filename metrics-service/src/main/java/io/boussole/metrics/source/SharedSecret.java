package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Proof by a secret that the sender repeats with every delivery, for senders that sign nothing: as HTTP Basic password, as bearer
 * token, or in the address ({@code ?secret=}, {@code ?key=}, {@code ?token=}), which is all that some of them can be configured with.
 *
 * <p>Everything that is offered is compared with every secret that is good now, without stopping early, so that the time taken tells
 * nothing of either.
 */
public final class SharedSecret {
    /** The user name that is asked of senders of HTTP Basic where no other is agreed. */
    public static final String USER_NAME = "boussole";

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final Set<String> PARAMETERS = Set.of("secret", "key", "token");

    private final Optional<String> userName;

    private SharedSecret(Optional<String> userName) {
        this.userName = userName;
    }

    /** HTTP Basic with this user name, or any of the other places. */
    public static SharedSecret ofUser(String userName) {
        return new SharedSecret(Optional.of(userName));
    }

    /** HTTP Basic with the secret as password (or as user name, as some billing tools have it), or any of the other places. */
    public static SharedSecret ofAnyUser() {
        return new SharedSecret(Optional.empty());
    }

    /** {@link Refusal#CREDENTIALS_MISSING} when there is nothing to compare, {@link Refusal#CREDENTIALS_WRONG} when it is not the secret. */
    public Verification verify(WebhookRequest request, WebhookCredentials credentials) {
        List<String> offered = new ArrayList<>(inQuery(request));
        Optional<String> authorization = request.header("Authorization");
        authorization.ifPresent(header -> offered.addAll(inHeader(header)));
        if (isOneOf(credentials, offered)) {
            return Verification.ACCEPTED;
        }
        boolean missing = authorization.isEmpty() && offered.isEmpty();
        return Verification.refused(missing ? Refusal.CREDENTIALS_MISSING : Refusal.CREDENTIALS_WRONG);
    }

    /** Whether one of {@code offered} is a secret that is good now; takes the same time whichever it is. */
    public static boolean isOneOf(WebhookCredentials credentials, List<String> offered) {
        boolean known = false;
        for (String secret : credentials.secrets()) {
            byte[] expected = secret.getBytes(UTF_8);
            for (String text : offered) {
                known |= MessageDigest.isEqual(expected, text.getBytes(UTF_8));
            }
        }
        return known;
    }

    private List<String> inHeader(String authorization) {
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return List.of(authorization.substring(BEARER.length()).strip());
        }
        return scheme.startsWith(BASIC)
                ? inPair(authorization.substring(BASIC.length()).strip())
                : List.of();
    }

    private List<String> inPair(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                return List.of();
            }
            String user = pair.substring(0, colon);
            String password = pair.substring(colon + 1);
            if (userName.isEmpty()) {
                return password.isEmpty() ? List.of(user) : List.of(password);
            }
            return userName.get().equals(user) ? List.of(password) : List.of();
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }

    /** The query is the same in every address that the sender may have called: only what stands before it differs. */
    private static List<String> inQuery(WebhookRequest request) {
        List<String> offered = new ArrayList<>();
        request.urls().stream().findFirst().ifPresent(url -> {
            int query = url.indexOf('?');
            if (query >= 0) {
                parameters(url.substring(query + 1), offered);
            }
        });
        return offered;
    }

    /** A plus sign is a blank to some senders and itself to others. */
    private static void parameters(String query, List<String> offered) {
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && PARAMETERS.contains(parameter.substring(0, equals).toLowerCase(Locale.ROOT))) {
                String value = parameter.substring(equals + 1);
                offered.add(decoded(value));
                offered.add(decoded(value.replace("+", "%2B")));
            }
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return value;
        }
    }
}
