package io.boussole.alert.statistics;

import java.util.List;

/**
 * The evidence against "the plan's value holds": a likelihood ratio, averaged over worse values, of what was seen.
 *
 * <p>While the plan's value or a better one holds it is a non-negative supermartingale that starts at 1, so the chance that it ever
 * reaches {@code 1/alpha} is at most alpha (Ville's inequality), whatever the number and the moments of the looks.
 */
public final class EProcess {
    /** The worse values tried, as factors of the plan's value, with equal weights. */
    public static final List<Double> DEFAULT_ALTERNATIVES = List.of(0.4, 0.5, 0.6, 0.7, 0.8);

    private final double[] factors;

    public EProcess(List<Double> alternatives) {
        if (alternatives.isEmpty() || alternatives.stream().anyMatch(factor -> !(0 < factor && factor < 1))) {
            throw new IllegalArgumentException("Alternatives are factors between 0 and 1: " + alternatives);
        }
        this.factors = alternatives.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * For a share: {@code successes} of {@code trials} against the planned {@code share}.
     *
     * @param share must lie strictly between 0 and 1: at the ends one contrary case would prove the plan wrong, or none ever could
     */
    public double ofShare(long successes, long trials, double share) {
        if (!(0 < share && share < 1)) {
            throw new IllegalArgumentException("A share must lie strictly between 0 and 1: " + share);
        }
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        double[] logRatios = new double[factors.length];
        for (int i = 0; i < factors.length; i++) {
            double successRatio = Math.log(factors[i]);
            double failureRatio = Math.log1p(-factors[i] * share) - Math.log1p(-share);
            logRatios[i] = successes * successRatio + (trials - successes) * failureRatio;
        }
        return meanOfExponentials(logRatios);
    }

    /** For a count: {@code events} against the {@code expected} number to date. */
    public double ofCount(long events, double expected) {
        if (events < 0 || !(expected >= 0) || Double.isInfinite(expected)) {
            throw new IllegalArgumentException(events + " events, " + expected + " expected");
        }
        double[] logRatios = new double[factors.length];
        for (int i = 0; i < factors.length; i++) {
            logRatios[i] = events * Math.log(factors[i]) + (1 - factors[i]) * expected;
        }
        return meanOfExponentials(logRatios);
    }

    /** The largest term is taken out first: the exponential of a big sum alone would overflow. Ends at the largest double. */
    private static double meanOfExponentials(double[] logarithms) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logarithm : logarithms) {
            largest = Math.max(largest, logarithm);
        }
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm - largest);
        }
        return Math.min(Double.MAX_VALUE, Math.exp(largest + Math.log(sum / logarithms.length)));
    }
}
