package io.boussole.metrics.kpi;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.kpi.Progress.Pace;
import io.boussole.metrics.series.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

/** Compares a value with where it would be by now if all went as planned. Pure. */
final class ProgressReading {
    private static final double TAIL = 0.025;
    private static final int DIGITS = 6;

    private ProgressReading() {}

    /** @param due part of the period's result that is due by now */
    static Progress of(Series series, BigDecimal target, BigDecimal due, int minorDigits) {
        @Nullable BigDecimal value = series.total().value();
        MetricKind kind = series.metric().kind();
        boolean grows = kind == MetricKind.COUNT || kind == MetricKind.SUM;
        BigDecimal expected = grows ? rounded(target.multiply(due), kind, minorDigits) : target;
        @Nullable Band band = band(series, kind, expected);
        return new Progress(
                target,
                value == null || target.signum() == 0
                        ? null
                        : plain(value.divide(target, MathContext.DECIMAL64).setScale(DIGITS, RoundingMode.HALF_UP)),
                value == null ? null : target.subtract(value),
                expected,
                band == null ? null : band.low(),
                band == null ? null : band.high(),
                pace(value, band));
    }

    private record Band(BigDecimal low, BigDecimal high) {}

    private static BigDecimal rounded(BigDecimal expected, MetricKind kind, int minorDigits) {
        return kind == MetricKind.SUM
                ? Money.withMinorDigits(expected.setScale(minorDigits, RoundingMode.HALF_UP), minorDigits)
                : plain(expected.setScale(2, RoundingMode.HALF_UP));
    }

    private static @Nullable Band band(Series series, MetricKind kind, BigDecimal expected) {
        return switch (kind) {
            case COUNT -> counts(expected);
            case SUM -> amounts(series, expected);
            case RATE -> shares(series.total(), expected);
            case MEAN, DURATION, RATIO, LEVEL -> null;
        };
    }

    private static @Nullable Band counts(BigDecimal expected) {
        if (expected.signum() <= 0) {
            return null;
        }
        PoissonDistribution counts = PoissonDistribution.of(expected.doubleValue());
        return new Band(
                BigDecimal.valueOf(counts.inverseCumulativeProbability(TAIL)),
                BigDecimal.valueOf(counts.inverseSurvivalProbability(TAIL)));
    }

    /** As many facts as come by chance, each worth what facts of the period are worth. */
    private static @Nullable Band amounts(Series series, BigDecimal expected) {
        Sum sum = series.buckets().stream().map(Series.Bucket::amounts).reduce(Sum.NOTHING, Sum::plus);
        if (sum.amount().signum() <= 0 || expected.signum() <= 0) {
            return null;
        }
        double spread = Math.sqrt(expected.doubleValue()
                * sum.squares().doubleValue()
                / sum.amount().doubleValue());
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
        return new Band(
                amount(Math.max(0, expected.doubleValue() - quantile * spread)),
                amount(expected.doubleValue() + quantile * spread));
    }

    private static BigDecimal amount(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    /** Of the cases that are decided, how many would have succeeded. */
    private static @Nullable Band shares(Answer total, BigDecimal target) {
        long decided = total.numerator().longValue() + total.failed();
        double share = target.doubleValue();
        if (decided <= 0 || decided > Integer.MAX_VALUE || share <= 0 || share >= 1) {
            return null;
        }
        BinomialDistribution successes = BinomialDistribution.of((int) decided, share);
        return new Band(
                share(successes.inverseCumulativeProbability(TAIL), decided),
                share(successes.inverseSurvivalProbability(TAIL), decided));
    }

    private static BigDecimal share(int successes, long cases) {
        return plain(BigDecimal.valueOf(successes).divide(BigDecimal.valueOf(cases), DIGITS, RoundingMode.HALF_UP));
    }

    private static Pace pace(@Nullable BigDecimal value, @Nullable Band band) {
        if (value == null) {
            return Pace.NO_DATA;
        }
        if (band == null) {
            return Pace.UNKNOWN;
        }
        if (value.compareTo(band.low()) < 0) {
            return Pace.BELOW_BAND;
        }
        return value.compareTo(band.high()) > 0 ? Pace.ABOVE_BAND : Pace.WITHIN_BAND;
    }

    private static BigDecimal plain(BigDecimal number) {
        return Money.withMinorDigits(number, 0);
    }
}
