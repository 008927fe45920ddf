package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How a metric is computed from measures. */
public sealed interface Formula {
    int SHARE_DIGITS = 6;

    MetricKind kind();

    Set<Measure> measures();

    /**
     * @param sums of one day or one period, in the currency asked for
     */
    Part part(Function<Measure, Sum> sums);

    /**
     * The metric's value; absent where there is nothing to divide by.
     *
     * @param minorDigits digits of the currency's minor unit
     */
    Optional<BigDecimal> value(Part total, int minorDigits);

    /** How many facts stand behind the value. */
    long sampleSize(Part total);

    /** A number of facts. */
    record CountOf(Measure counted) implements Formula {
        @Override
        public MetricKind kind() {
            return MetricKind.COUNT;
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(counted);
        }

        @Override
        public Part part(Function<Measure, Sum> sums) {
            return new Part(BigDecimal.valueOf(sums.apply(counted).count()), BigDecimal.ZERO, 0);
        }

        @Override
        public Optional<BigDecimal> value(Part total, int minorDigits) {
            return Optional.of(total.numerator());
        }

        @Override
        public long sampleSize(Part total) {
            return total.numerator().longValueExact();
        }
    }

    /** The amounts of facts, added up. */
    record TotalOf(Measure valued) implements Formula {
        @Override
        public MetricKind kind() {
            return MetricKind.SUM;
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(valued);
        }

        @Override
        public Part part(Function<Measure, Sum> sums) {
            return amounts(sums.apply(valued));
        }

        @Override
        public Optional<BigDecimal> value(Part total, int minorDigits) {
            return Optional.of(Money.withMinorDigits(total.numerator(), minorDigits));
        }

        @Override
        public long sampleSize(Part total) {
            return total.denominator().longValueExact();
        }
    }

    /** The mean amount of facts, rounded half up to the minor unit. */
    record MeanOf(Measure valued) implements Formula {
        @Override
        public MetricKind kind() {
            return MetricKind.MEAN;
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(valued);
        }

        @Override
        public Part part(Function<Measure, Sum> sums) {
            return amounts(sums.apply(valued));
        }

        @Override
        public Optional<BigDecimal> value(Part total, int minorDigits) {
            return divide(total.numerator(), total.denominator(), minorDigits);
        }

        @Override
        public long sampleSize(Part total) {
            return total.denominator().longValueExact();
        }
    }

    /** Of the cases that entered, the share that has succeeded so far; rounded half up to six digits. */
    record ShareOf(Measure entered, Measure succeeded, Measure failed) implements Formula {
        @Override
        public MetricKind kind() {
            return MetricKind.RATE;
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(entered, succeeded, failed);
        }

        @Override
        public Part part(Function<Measure, Sum> sums) {
            return new Part(
                    BigDecimal.valueOf(sums.apply(succeeded).count()),
                    BigDecimal.valueOf(sums.apply(entered).count()),
                    sums.apply(failed).count());
        }

        @Override
        public Optional<BigDecimal> value(Part total, int minorDigits) {
            return divide(total.numerator(), total.denominator(), SHARE_DIGITS)
                    .map(share -> Money.withMinorDigits(share, 0));
        }

        @Override
        public long sampleSize(Part total) {
            return total.denominator().longValueExact();
        }
    }

    private static Part amounts(Sum sum) {
        return new Part(sum.amount(), BigDecimal.valueOf(sum.count()), 0);
    }

    private static Optional<BigDecimal> divide(BigDecimal dividend, BigDecimal divisor, int digits) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, digits, RoundingMode.HALF_UP));
    }
}
