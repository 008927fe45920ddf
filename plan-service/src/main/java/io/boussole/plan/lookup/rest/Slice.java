package io.boussole.plan.lookup.rest;

import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.PageToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list that is computed whole: its token is the place where the page begins. */
final class Slice {
    private Slice() {}

    static <T> Page<T> of(List<T> all, int size, @Nullable String pageToken) {
        int start = Math.min(start(pageToken), all.size());
        int end = Math.min(start + size, all.size());
        String next = end < all.size() ? PageToken.encode(Integer.toString(end)) : null;
        return new Page<>(List.copyOf(all.subList(start, end)), next);
    }

    private static int start(@Nullable String token) {
        Integer start = Cursor.read(token, 1, keys -> Integer.valueOf(keys.get(0)));
        return start == null ? 0 : Math.max(0, start);
    }
}
