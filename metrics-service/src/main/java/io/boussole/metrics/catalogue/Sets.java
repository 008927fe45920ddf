package io.boussole.metrics.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins sets and lists. */
final class Sets {
    private Sets() {}

    @SafeVarargs
    static <T> Set<T> union(Collection<T>... parts) {
        Set<T> union = new LinkedHashSet<>();
        for (Collection<T> part : parts) {
            union.addAll(part);
        }
        return union;
    }

    static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    static String words(String word, List<?> items, String between) {
        return items.stream()
                .map(item -> word + item)
                .reduce((one, other) -> one + between + other)
                .orElse("0");
    }
}
