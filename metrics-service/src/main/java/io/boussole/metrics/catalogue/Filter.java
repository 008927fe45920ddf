package io.boussole.metrics.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which facts count: of each dimension named, those of one of the values. Empty text stands for facts that say nothing of it. */
public record Filter(SortedMap<Dimension, SortedSet<String>> allowed) {
    public static final Filter NONE = new Filter(new TreeMap<>());

    public Filter {
        allowed = Collections.unmodifiableSortedMap(new TreeMap<>(allowed));
    }

    public static Filter of(Dimension dimension, Iterable<String> values) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(sorted::add);
        return new Filter(new TreeMap<>(Map.of(dimension, sorted)));
    }

    /** Facts that pass both. */
    public Filter and(Filter other) {
        SortedMap<Dimension, SortedSet<String>> both = new TreeMap<>(allowed);
        other.allowed.forEach((dimension, values) -> both.merge(dimension, values, Filter::common));
        return new Filter(both);
    }

    public boolean isNone() {
        return allowed.isEmpty();
    }

    private static SortedSet<String> common(SortedSet<String> one, SortedSet<String> another) {
        TreeSet<String> common = new TreeSet<>(one);
        common.retainAll(another);
        return common;
    }
}
