package io.boussole.metrics.series;

import java.util.Comparator;
import java.util.List;

/** Orders groups by their values, one after the other. */
final class Keys {
    static final Comparator<List<String>> ORDER = (one, other) -> {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int order = one.get(index).compareTo(other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Comparator.<Integer>naturalOrder().compare(one.size(), other.size());
    };

    private Keys() {}
}
