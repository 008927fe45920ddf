package io.boussole.alert.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Intervals that hold the true value at every look at once, with a chance of at least 1 − alpha: all values under which the facts are
 * not more than 1/alpha times less likely than under a mixture of values (Robbins).
 */
public final class ConfidenceSequence {
    /** Jeffreys' mixture for a share; for a count, in units of the plan, a mixture around "exactly as planned". */
    private static final double SHAPE = 0.5;

    private static final double PRECISION = 1e-12;

    private ConfidenceSequence() {}

    /** Of a share, after {@code successes} in {@code trials}. */
    public static Interval ofShare(long successes, long trials, double alpha) {
        return ofShare(successes, trials, 1, alpha);
    }

    /** For clusters, as in {@link EProcess#ofShare(long, long, double, double)}: wider by about the root of the dispersion. */
    public static Interval ofShare(long successes, long trials, double dispersion, double alpha) {
        Dispersion.require(dispersion);
        return ofShare(successes / dispersion, trials / dispersion, alpha);
    }

    private static Interval ofShare(double successes, double trials, double alpha) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double failures = trials - successes;
        double mixture = LogBeta.value(SHAPE + successes, SHAPE + failures) - LogBeta.value(SHAPE, SHAPE);
        DoubleUnaryOperator excess =
                share -> mixture - successes * log(share) - failures * log(1 - share) + Math.log(alpha);
        double estimate = successes / trials;
        double low = successes == 0 ? 0 : root(excess, estimate, Double.MIN_NORMAL);
        double high = successes == trials ? 1 : root(excess, estimate, 1 - Math.ulp(1.0) / 2);
        return new Interval(low, high);
    }

    /** Of a Poisson intensity as a factor of the planned one, after {@code events} where {@code expected} were planned. */
    public static Interval ofPace(long events, double expected, double alpha) {
        return ofPace(events, expected, 1, alpha);
    }

    /** For events whose variance is {@code dispersion} times their mean. */
    public static Interval ofPace(long events, double expected, double dispersion, double alpha) {
        Dispersion.require(dispersion);
        return ofPace(events / dispersion, expected / dispersion, alpha);
    }

    private static Interval ofPace(double events, double expected, double alpha) {
        if (!(expected > 0)) {
            throw new IllegalArgumentException("Nothing is known of a pace before anything is expected: " + expected);
        }
        double mixture = SHAPE * Math.log(SHAPE)
                - LogGamma.value(SHAPE)
                + LogGamma.value(SHAPE + events)
                - (SHAPE + events) * Math.log(SHAPE + expected);
        DoubleUnaryOperator excess = pace -> mixture - events * log(pace) + pace * expected + Math.log(alpha);
        double estimate = events / expected;
        double low = events == 0 ? 0 : root(excess, estimate, Double.MIN_NORMAL);
        return new Interval(low, root(excess, Math.max(estimate, Double.MIN_NORMAL), beyond(excess, estimate)));
    }

    /** A point right of the estimate where the excess is positive. */
    private static double beyond(DoubleUnaryOperator excess, double estimate) {
        double point = Math.max(1, 2 * estimate);
        while (excess.applyAsDouble(point) <= 0) {
            point *= 2;
        }
        return point;
    }

    private static double log(double value) {
        return Math.log(Math.max(value, Double.MIN_NORMAL));
    }

    /**
     * Where the excess changes its sign. {@code outer} is the last double before the end of the scale; where the sign has not changed
     * there, it is the answer.
     */
    private static double root(DoubleUnaryOperator excess, double estimate, double outer) {
        if (excess.applyAsDouble(outer) <= 0) {
            return outer;
        }
        return new BrentSolver(PRECISION, PRECISION, PRECISION)
                .findRoot(excess, Math.min(estimate, outer), Math.max(estimate, outer));
    }
}
