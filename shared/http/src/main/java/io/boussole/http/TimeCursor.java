package io.boussole.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page starts in a list by time, oldest or newest first; what is of the same time goes by its id. */
public record TimeCursor(Instant at, UUID id) {
    private static final TimeCursor BEFORE_THE_NEWEST =
            new TimeCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /**
     * Reads a page token of such a list; null for the first page.
     *
     * @throws ProblemException 400 when the token is of another list
     */
    public static @Nullable TimeCursor read(@Nullable String pageToken) {
        return Cursor.read(
                pageToken, 2, keys -> new TimeCursor(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }

    /**
     * Reads a page token of such a list, newest first; for the first page, a place before everything.
     *
     * @throws ProblemException 400 when the token is of another list
     */
    public static TimeCursor newestFirst(@Nullable String pageToken) {
        @Nullable TimeCursor after = read(pageToken);
        return after == null ? BEFORE_THE_NEWEST : after;
    }

    /** As {@link Page#of} wants it. */
    @Override
    public String toString() {
        return Cursor.of(at, id);
    }
}
