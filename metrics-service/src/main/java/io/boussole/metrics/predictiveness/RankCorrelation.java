package io.boussole.metrics.predictiveness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Spearman's rank correlation: counts and shares of periods are skewed and have outliers, and what goes up together need not do so in
 * proportion. Pure.
 *
 * <p>Its interval is Fisher's z with the variance of Bonett and Wright (2000, Psychometrika 65, 23–28), (1 + r² / 2) / (n − 3). Periods
 * that follow each other are alike, and two series that both grow are correlated whatever they are about; so n is the effective number
 * of pairs after Bartlett (1935), n (1 − a b) / (1 + a b), with the correlations a and b of each series' ranks with its own next ones.
 *
 * @param coefficient −1 to 1
 * @param low lower end of the interval, at least −1
 * @param high upper end of the interval, at most 1
 * @param effective pairs that would say as much if periods did not depend on those before; at most the number of pairs
 */
public record RankCorrelation(double coefficient, double low, double high, double effective) {
    private static final int FEWEST = 4;
    private static final int LOST = 3;

    /**
     * @param confidence of the interval, from 0 to 1
     * @return empty with fewer than four pairs, or where one series is always the same
     */
    static Optional<RankCorrelation> of(double[] one, double[] other, double confidence) {
        double[] x = ranks(one);
        double[] y = ranks(other);
        int n = x.length;
        if (n < FEWEST || isConstant(x) || isConstant(y)) {
            return Optional.empty();
        }
        double coefficient =
                Math.max(-1, Math.min(1, product(x, y, 0) / Math.sqrt(product(x, x, 0) * product(y, y, 0))));
        double alike = Math.max(0, itself(x) * itself(y));
        double effective = n * (1 - alike) / (1 + alike);
        if (effective <= LOST) {
            return Optional.of(new RankCorrelation(coefficient, -1, 1, effective));
        }
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double inner = Math.max(-nearlyAll(n), Math.min(nearlyAll(n), coefficient));
        double half = quantile * Math.sqrt((1 + inner * inner / 2) / (effective - LOST));
        return Optional.of(new RankCorrelation(
                coefficient,
                coefficient <= -1 ? -1 : Math.tanh(atanh(inner) - half),
                coefficient >= 1 ? 1 : Math.tanh(atanh(inner) + half),
                effective));
    }

    boolean excludesZero() {
        return low > 0 || high < 0;
    }

    /** How far the interval keeps from 0. */
    double certain() {
        return excludesZero() ? Math.min(Math.abs(low), Math.abs(high)) : 0;
    }

    /** Complete agreement has no finite z; it counts as if two neighbours had changed places, the nearest that there is. */
    private static double nearlyAll(int n) {
        return 1 - 12.0 / (n * ((double) n * n - 1));
    }

    private static double atanh(double number) {
        return Math.log((1 + number) / (1 - number)) / 2;
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> values[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int first = 0; first < order.length; ) {
            int next = first;
            while (next < order.length && values[order[next]] == values[order[first]]) {
                next++;
            }
            for (int index = first; index < next; index++) {
                ranks[order[index]] = (first + next + 1) / 2.0;
            }
            first = next;
        }
        return ranks;
    }

    private static boolean isConstant(double[] ranks) {
        return Arrays.stream(ranks).distinct().count() < 2;
    }

    /** Of a series with itself one period later. */
    private static double itself(double[] ranks) {
        return product(ranks, ranks, 1) / product(ranks, ranks, 0);
    }

    /** Sum of products of distances from the mean, the second series some places later; ranks have the mean (n + 1) / 2. */
    private static double product(double[] x, double[] y, int later) {
        double mean = (x.length + 1) / 2.0;
        return IntStream.range(0, x.length - later)
                .mapToDouble(index -> (x[index] - mean) * (y[index + later] - mean))
                .sum();
    }
}
