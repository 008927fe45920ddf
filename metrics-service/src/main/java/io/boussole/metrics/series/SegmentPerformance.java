package io.boussole.metrics.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the team wins fast, well and often.
 *
 * @param cycleDays median days to signature; null while fewer than half are signed
 * @param dealValue mean amount of a signature
 * @param winRate of the decided deals
 * @param sampleSize decided deals
 * @param rank 1 is best, by the sum of the three ranks; null where the sample is too small to say
 */
public record SegmentPerformance(
        String segment,
        @Nullable BigDecimal cycleDays,
        @Nullable BigDecimal dealValue,
        @Nullable BigDecimal winRate,
        long sampleSize,
        @Nullable Integer rank) {
    static final int SMALLEST_SAMPLE = 10;

    public boolean insufficientSample() {
        return sampleSize < SMALLEST_SAMPLE;
    }

    /** Ranked ones first. Pure. */
    static List<SegmentPerformance> ranked(List<SegmentPerformance> segments) {
        List<SegmentPerformance> enough = segments.stream()
                .filter(segment -> !segment.insufficientSample())
                .sorted(Comparator.<SegmentPerformance>comparingInt(segment -> points(segment, segments))
                        .thenComparing(SegmentPerformance::segment))
                .toList();
        List<SegmentPerformance> ranked = new ArrayList<>();
        for (int place = 0; place < enough.size(); place++) {
            ranked.add(enough.get(place).at(place + 1));
        }
        segments.stream().filter(SegmentPerformance::insufficientSample).forEach(ranked::add);
        return ranked;
    }

    private static int points(SegmentPerformance segment, List<SegmentPerformance> all) {
        return better(segment, all, SegmentPerformance::cycleDays, -1)
                + better(segment, all, SegmentPerformance::dealValue, 1)
                + better(segment, all, SegmentPerformance::winRate, 1);
    }

    /** How many others are better; without a value all are that have one. */
    private static int better(
            SegmentPerformance segment,
            List<SegmentPerformance> all,
            Function<SegmentPerformance, @Nullable BigDecimal> criterion,
            int direction) {
        @Nullable BigDecimal own = criterion.apply(segment);
        int better = 0;
        for (SegmentPerformance other : all) {
            @Nullable BigDecimal value = criterion.apply(other);
            boolean counts = !other.insufficientSample() && value != null;
            better += counts && (own == null || direction * value.compareTo(own) > 0) ? 1 : 0;
        }
        return better;
    }

    private SegmentPerformance at(int place) {
        return new SegmentPerformance(segment, cycleDays, dealValue, winRate, sampleSize, place);
    }
}
