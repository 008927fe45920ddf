package io.boussole.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list.
 *
 * @param nextPageToken what to send as {@code pageToken} for the next slice; null on the last
 */
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "Send as pageToken for the next page; absent on the last") @Nullable
        String nextPageToken) {

    /**
     * The page that {@code found} begins, where {@code found} was read with a limit of {@code size + 1}.
     *
     * @param cursor what the next page starts after, read from the last item of this one
     */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
        if (found.size() <= size) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, size));
        return new Page<>(items, PageToken.encode(cursor.apply(items.get(size - 1))));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), nextPageToken);
    }
}
