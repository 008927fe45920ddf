package io.boussole.metrics.quality;

import io.boussole.metrics.quality.QualityRepository.LagCount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Within how many days after the day of which they tell facts usually arrive.
 *
 * <p>It holds for 95 of 100. What is missing then is less than any verdict is about; 99 of 100 would be the longest wait of all where
 * there are fewer than a hundred, and one deal entered months late would decide it.
 */
final class UsualLag {
    /** The days of arrival that are looked at: four weeks and a bit, so that a tool that is filled on Fridays is heard four times. */
    static final int DAYS = 30;

    /** Fewer say nothing; of these one may be a straggler. */
    private static final long FEWEST_FACTS = 20;

    private static final long PER_CENT = 95;

    private UsualLag() {}

    /** By connection; without those of which too little is known. */
    static SortedMap<UUID, Integer> byConnection(Collection<LagCount> counts) {
        SortedMap<UUID, Integer> lags = new TreeMap<>();
        counts.stream()
                .collect(Collectors.groupingBy(LagCount::connectionId))
                .forEach((connection, own) -> of(own).ifPresent(days -> lags.put(connection, days)));
        return lags;
    }

    static OptionalInt of(List<LagCount> counts) {
        long total = counts.stream().mapToLong(LagCount::facts).sum();
        if (total < FEWEST_FACTS) {
            return OptionalInt.empty();
        }
        List<LagCount> inOrder =
                counts.stream().sorted(Comparator.comparing(LagCount::lagDays)).toList();
        long arrived = 0;
        for (LagCount count : inOrder) {
            arrived += count.facts();
            if (arrived * 100 >= total * PER_CENT) {
                return OptionalInt.of(count.lagDays());
            }
        }
        return OptionalInt.empty();
    }
}
