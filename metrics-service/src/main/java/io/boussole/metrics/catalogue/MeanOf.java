package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    public boolean readsMoney() {
        return Figures.isMoney(valued);
    }

    @Override
    public String expression() {
        return "amount of " + valued + " / number of " + valued;
    }

    @Override
    public Answer answer(Figures figures) {
        Sum sum = figures.amount(valued);
        int digits = figures.frame().minorDigits();
        @Nullable
        BigDecimal mean = sum.count() == 0
                ? null
                : Money.withMinorDigits(
                        sum.amount().divide(BigDecimal.valueOf(sum.count()), digits, RoundingMode.HALF_UP), digits);
        return new Answer(
                mean, sum.amount(), BigDecimal.valueOf(sum.count()), 0, sum.count(), 0, interval(sum, digits));
    }

    /** By the normal approximation, where there are enough facts for one. */
    private static @Nullable Interval interval(Sum sum, int digits) {
        if (sum.count() < 10) {
            return null;
        }
        double mean = sum.amount().doubleValue() / sum.count();
        double variance = Math.max(0, (sum.squares().doubleValue() - sum.count() * mean * mean) / (sum.count() - 1));
        double half = Shares.quantile() * Math.sqrt(variance / sum.count());
        return new Interval(bound(mean - half, digits), bound(mean + half, digits));
    }

    private static BigDecimal bound(double bound, int digits) {
        return BigDecimal.valueOf(bound).setScale(digits, RoundingMode.HALF_UP);
    }
}
