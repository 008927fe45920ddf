package io.boussole.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Cursors as clients see them: opaque, safe in a URL. */
public final class PageToken {
    private static final String MARK = "p1:";

    private PageToken() {}

    public static String encode(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + cursor).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor inside {@code token}; null for the first page.
     *
     * @throws ProblemException 400 when the token was not made here
     */
    public static @Nullable String decode(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (decoded.startsWith(MARK)) {
                return decoded.substring(MARK.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, like a token with another mark.
        }
        throw ProblemException.of(
                CommonProblem.INVALID_PAGE_TOKEN,
                "Use a nextPageToken of this same list",
                "Utilisez un nextPageToken de cette même liste");
    }
}
