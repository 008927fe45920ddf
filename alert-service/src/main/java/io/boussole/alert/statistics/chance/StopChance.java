package io.boussole.alert.statistics.chance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How often chance alone would end what a stop rule watches: the chance that every one of several complete cycles is below a threshold.
 * Cycles are independent, so it is the product of theirs. A cycle exactly at the threshold is not below it.
 */
public final class StopChance {
    private StopChance() {}

    /**
     * For a rate: the product of {@code P(X/n < threshold)}, X binomial.
     *
     * @param cycleSizes cases of each cycle, at least one each
     * @param threshold share from 0 to 1, meant as the decimal number that it is written as
     * @param truth true share
     */
    public static double ofShare(List<Integer> cycleSizes, double threshold, double truth) {
        requireCycles(cycleSizes);
        return cycleSizes.stream()
                .mapToDouble(size -> {
                    long most = below(BigDecimal.valueOf(threshold).multiply(BigDecimal.valueOf(size)));
                    return BinomialDistribution.of(requirePositive(size), truth)
                            .cumulativeProbability((int) Math.min(size, most));
                })
                .reduce(1, (one, other) -> one * other);
    }

    /**
     * For a number of events: the product of {@code P(N < threshold)}, N Poisson.
     *
     * @param expectedPerCycle true intensity over each cycle, above 0
     */
    public static double ofCount(List<Double> expectedPerCycle, double threshold) {
        requireCycles(expectedPerCycle);
        int most = (int) Math.min(Integer.MAX_VALUE, below(BigDecimal.valueOf(threshold)));
        return expectedPerCycle.stream()
                .mapToDouble(expected -> PoissonDistribution.of(expected).cumulativeProbability(most))
                .reduce(1, (one, other) -> one * other);
    }

    /** The greatest whole number below a limit; -1 where there is none. */
    private static long below(BigDecimal limit) {
        return Math.max(0, limit.setScale(0, RoundingMode.CEILING).longValueExact()) - 1;
    }

    private static int requirePositive(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A complete cycle has cases: " + size);
        }
        return size;
    }

    private static void requireCycles(List<?> cycles) {
        if (cycles.isEmpty()) {
            throw new IllegalArgumentException("A stop rule needs a cycle");
        }
    }
}
