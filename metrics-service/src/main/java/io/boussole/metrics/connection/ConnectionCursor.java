package io.boussole.metrics.connection;

import io.boussole.http.CommonProblem;
import io.boussole.http.PageToken;
import io.boussole.http.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of connections ends. */
public record ConnectionCursor(Instant createdAt, UUID id) {
    public static String of(Connection connection) {
        return connection.createdAt() + "/" + connection.id();
    }

    /**
     * Null for the first page.
     *
     * @throws ProblemException 400 when the token is none of this list
     */
    public static @Nullable ConnectionCursor read(@Nullable String pageToken) {
        String text = PageToken.decode(pageToken);
        if (text == null) {
            return null;
        }
        try {
            int slash = text.indexOf('/');
            return new ConnectionCursor(
                    Instant.parse(text.substring(0, Math.max(0, slash))), UUID.fromString(text.substring(slash + 1)));
        } catch (DateTimeParseException | IllegalArgumentException ofAnotherList) {
            throw ProblemException.of(
                    CommonProblem.INVALID_PAGE_TOKEN,
                    "Use a nextPageToken of this same list",
                    "Utilisez un nextPageToken de cette même liste");
        }
    }
}
