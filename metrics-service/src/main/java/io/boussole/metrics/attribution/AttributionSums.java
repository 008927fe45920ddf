package io.boussole.metrics.attribution;

import io.boussole.metrics.attribution.AttributionReport.Line;
import io.boussole.metrics.journey.DealKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up amounts by key and currency, and counts the deals in each. */
final class AttributionSums {
    private record Place(String currency, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::currency).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Place, BigDecimal> amounts = new TreeMap<>();
    private final Map<Place, Set<DealKey>> deals = new TreeMap<>();

    void add(String key, String currency, BigDecimal amount, DealKey deal) {
        Place place = new Place(currency, key);
        amounts.merge(place, amount, BigDecimal::add);
        deals.computeIfAbsent(place, first -> new HashSet<>()).add(deal);
    }

    /** By currency, the largest amount first. */
    List<Line> lines() {
        Comparator<Line> order = Comparator.comparing(Line::currency)
                .thenComparing(Line::amount, Comparator.reverseOrder())
                .thenComparing(Line::key);
        return amounts.entrySet().stream()
                .map(sum -> new Line(
                        sum.getKey().key(),
                        sum.getKey().currency(),
                        sum.getValue(),
                        deals.getOrDefault(sum.getKey(), Set.of()).size()))
                .sorted(order)
                .toList();
    }
}
