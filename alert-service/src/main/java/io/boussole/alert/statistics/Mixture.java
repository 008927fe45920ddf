package io.boussole.alert.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Likelihood ratios of several alternatives, averaged with equal weights: {@code (1/k) Σ exp(x a_j + y b_j)}, where x and y are what was
 * seen (successes and failures, or events and the number expected) and a, b the logarithms of each alternative's ratio for one of them.
 */
public final class Mixture {
    private final double[] first;
    private final double[] second;

    private Mixture(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    /** Over successes and failures, with the alternatives of {@link WorseShare}. */
    public static Mixture ofShare(List<Double> factors, double share, Side side) {
        requireShare(share);
        double[] ofSuccess = new double[factors.size()];
        double[] ofFailure = new double[factors.size()];
        for (int j = 0; j < ofSuccess.length; j++) {
            double factor = factors.get(j);
            double worse = WorseShare.of(share, side, factor);
            ofSuccess[j] = Math.log(worse / share);
            ofFailure[j] = Math.log1p(-worse) - Math.log1p(-share);
        }
        return new Mixture(ofSuccess, ofFailure);
    }

    /** Over events and the number of them expected. */
    public static Mixture ofCount(List<Double> factors, Side side) {
        double[] ofEvent = new double[factors.size()];
        double[] ofExpected = new double[factors.size()];
        for (int j = 0; j < ofEvent.length; j++) {
            double pace = side == Side.BELOW ? factors.get(j) : 1 / factors.get(j);
            ofEvent[j] = Math.log(pace);
            ofExpected[j] = 1 - pace;
        }
        return new Mixture(ofEvent, ofExpected);
    }

    public static void requireShare(double share) {
        if (!(0 < share && share < 1)) {
            throw new IllegalArgumentException("A share must lie strictly between 0 and 1: " + share);
        }
    }

    public static List<Double> requireFactors(List<Double> alternatives) {
        if (alternatives.isEmpty() || alternatives.stream().anyMatch(factor -> !(0 < factor && factor < 1))) {
            throw new IllegalArgumentException("Alternatives are factors between 0 and 1: " + alternatives);
        }
        return List.copyOf(alternatives);
    }

    public double at(double x, double y) {
        return at(x, y, 1);
    }

    /** With each term raised to {@code power}. */
    public double at(double x, double y, double power) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < first.length; j++) {
            largest = Math.max(largest, x * first[j] + y * second[j]);
        }
        double sum = 0;
        for (int j = 0; j < first.length; j++) {
            sum += Math.exp(power * (x * first[j] + y * second[j] - largest));
        }
        return scaled(sum / first.length, power * largest);
    }

    public static double meanOfExponentials(double[] logarithms) {
        double largest = Arrays.stream(logarithms).max().orElseThrow();
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm - largest);
        }
        return scaled(sum / logarithms.length, largest);
    }

    /** The largest term is taken out first: the exponential of a big sum alone would overflow. Ends at the largest double. */
    private static double scaled(double mean, double largest) {
        return Math.min(Double.MAX_VALUE, Math.exp(largest + Math.log(mean)));
    }
}
