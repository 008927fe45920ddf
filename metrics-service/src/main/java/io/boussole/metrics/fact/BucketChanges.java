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
    public record Bucket(Measure measure, Instant start, String currency, Dimensions dimensions, long value)
            implements Comparable<Bucket> {
        private static final Comparator<Bucket> ORDER = Comparator.comparing(Bucket::measure)
                .thenComparing(Bucket::start)
                .thenComparing(Bucket::currency)
                .thenComparing(Bucket::dimensions)
                .thenComparing(Bucket::value);

        static Bucket of(Contribution contribution) {
            return new Bucket(
                    contribution.measure(),
                    startOf(contribution.at()),
                    contribution.currency(),
                    contribution.dimensions(),
                    contribution.value());
        }

        private static Instant startOf(Instant at) {
            long second = at.getEpochSecond();
            return Instant.ofEpochSecond(second - Math.floorMod(second, WIDTH.toSeconds()));
        }

        @Override
        public int compareTo(Bucket other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A number of contributions and what they amount to.
     *
     * @param squares the squares of the amounts, added up: what their spread is computed from
     */
    public record Sum(long count, BigDecimal amount, BigDecimal squares) {
        public static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

        public static Sum of(long count, BigDecimal amount) {
            return new Sum(count, amount, BigDecimal.ZERO);
        }

        public Sum plus(Sum other) {
            return new Sum(count + other.count, amount.add(other.amount), squares.add(other.squares));
        }

        Sum negate() {
            return new Sum(-count, amount.negate(), squares.negate());
        }

        public boolean isNothing() {
            return count == 0 && amount.signum() == 0 && squares.signum() == 0;
        }

        static Sum one(BigDecimal amount) {
            return new Sum(1, amount, amount.multiply(amount));
        }
    }

    /** A fact that added {@code before} adds {@code after} now. */
    public void restate(List<Contribution> before, List<Contribution> after) {
        before.forEach(
                contribution -> add(contribution, Sum.one(contribution.amount()).negate()));
        after.forEach(contribution -> add(contribution, Sum.one(contribution.amount())));
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
