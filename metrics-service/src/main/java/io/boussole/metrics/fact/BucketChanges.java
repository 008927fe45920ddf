package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much the sums of a connection change. */
public final class BucketChanges {
    /** Every time zone in use today is a multiple of this away from UTC, so the days of each are whole buckets. */
    public static final Duration WIDTH = Duration.ofMinutes(15);

    private final SortedMap<Bucket, Sum> changes = new TreeMap<>();

    /** One sum of a connection. */
    public record Bucket(Measure measure, Instant start, String currency, String owner) implements Comparable<Bucket> {
        private static final Comparator<Bucket> ORDER = Comparator.comparing(Bucket::measure)
                .thenComparing(Bucket::start)
                .thenComparing(Bucket::currency)
                .thenComparing(Bucket::owner);

        static Bucket of(Contribution contribution) {
            long second = contribution.at().getEpochSecond();
            Instant start = Instant.ofEpochSecond(second - Math.floorMod(second, WIDTH.toSeconds()));
            return new Bucket(contribution.measure(), start, contribution.currency(), contribution.owner());
        }

        @Override
        public int compareTo(Bucket other) {
            return ORDER.compare(this, other);
        }
    }

    /** A number of deals and what they amount to. */
    public record Sum(long count, BigDecimal amount) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.add(other.amount));
        }

        boolean isNothing() {
            return count == 0 && amount.signum() == 0;
        }
    }

    /** A deal that read {@code before} reads {@code after} now. */
    public void restate(List<Contribution> before, List<Contribution> after) {
        before.forEach(contribution ->
                add(contribution, new Sum(-1, contribution.amount().negate())));
        after.forEach(contribution -> add(contribution, new Sum(1, contribution.amount())));
    }

    /** The sums that differ, in an order that is the same for every writer. */
    public SortedMap<Bucket, Sum> changes() {
        return Collections.unmodifiableSortedMap(changes);
    }

    private void add(Contribution contribution, Sum sum) {
        Bucket bucket = Bucket.of(contribution);
        Sum total = changes.merge(bucket, sum, Sum::plus);
        if (total.isNothing()) {
            changes.remove(bucket);
        }
    }
}
