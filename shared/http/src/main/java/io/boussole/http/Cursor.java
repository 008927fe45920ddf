package io.boussole.http;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page starts: the sort keys of the last item of the page before. */
public final class Cursor {
    private static final String SEPARATOR = "|";

    private Cursor() {}

    /** @param last not more than one of them may have a {@code |} in it, and that one comes last */
    public static String of(Object first, Object last) {
        return first + SEPARATOR + last;
    }

    /**
     * Reads a page token of this list; null for the first page.
     *
     * @param keys how many there are
     * @throws ProblemException 400 when the token is of another list
     */
    public static <T> @Nullable T read(@Nullable String pageToken, int keys, Function<List<String>, T> read) {
        String cursor = PageToken.decode(pageToken);
        if (cursor == null) {
            return null;
        }
        try {
            List<String> parts = List.of(cursor.split("\\" + SEPARATOR, keys));
            if (parts.size() == keys) {
                return read.apply(parts);
            }
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            // Answered below.
        }
        throw ProblemException.of(
                CommonProblem.INVALID_PAGE_TOKEN,
                "Use a nextPageToken of this same list",
                "Utilisez un nextPageToken de cette même liste");
    }
}
