package io.boussole.alert.incident.impact;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A KPI before and after, with an interval that holds the true change in at least about 95 of 100 cases. */
public final class Comparison {
    public static final double LEVEL = 0.95;

    private static final double TAIL = (1 - LEVEL) / 2;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - TAIL);

    private Comparison() {}

    /** Successes of cases; there is at least one case. */
    public record Share(long successes, long cases) {
        public Share {
            if (successes < 0 || cases < 1 || successes > cases) {
                throw new IllegalArgumentException(successes + " of " + cases);
            }
        }

        double value() {
            return successes / (double) cases;
        }

        /** Wilson's score interval. */
        private double wilson(int side) {
            double p = value();
            double spread = Z * Math.sqrt(p * (1 - p) / cases + Z * Z / (4.0 * cases * cases));
            return (p + Z * Z / (2.0 * cases) + side * spread) / (1 + Z * Z / cases);
        }
    }

    /**
     * Cases of which some may not be decided yet; there is at least one case.
     *
     * @param open neither succeeded nor failed, and young enough for either
     */
    public record Cohort(long successes, long open, long cases) {
        /** As if none of the open cases succeeded. */
        Share fewest() {
            return new Share(successes, cases);
        }

        /** As if all of them did. */
        Share most() {
            return new Share(successes + open, cases);
        }
    }

    /**
     * Events of a stretch of days.
     *
     * @param expected what the plan expects of those days, in any unit that both stretches share; positive
     */
    public record Events(long number, double expected) {
        public Events {
            if (number < 0 || !(expected > 0)) {
                throw new IllegalArgumentException(number + " events, expected " + expected);
            }
        }
    }

    /**
     * The difference of two shares. Newcombe's hybrid score interval: R. G. Newcombe, Interval estimation for the difference between
     * independent proportions, Statistics in Medicine 17 (1998), 873–890, method 10.
     */
    public static Change ofShares(Share before, Share after) {
        double difference = after.value() - before.value();
        double low = Math.hypot(after.value() - after.wilson(-1), before.wilson(1) - before.value());
        double high = Math.hypot(after.wilson(1) - after.value(), before.value() - before.wilson(-1));
        return new Change(Change.Measure.DIFFERENCE, difference, difference - low, difference + high);
    }

    /**
     * The difference of two shares, whatever becomes of the open cases: the union of the intervals with all of them counted one way
     * before and the other way after. Leaving them out would select by outcome, since successes and failures take their own time. The
     * estimate counts them as not succeeded.
     */
    public static Change ofCohorts(Cohort before, Cohort after) {
        Change worst = ofShares(before.most(), after.fewest());
        Change best = ofShares(before.fewest(), after.most());
        double estimate = after.fewest().value() - before.fewest().value();
        return new Change(
                Change.Measure.DIFFERENCE,
                estimate,
                Math.min(worst.low(), best.low()),
                Math.max(worst.high(), best.high()));
    }

    /**
     * The ratio of two paces. Given all events, those after are binomial; the exact interval of their share (C. J. Clopper, E. S.
     * Pearson, Biometrika 26 (1934), 404–413) becomes one of the ratio (J. Przyborowski, H. Wilenski, Biometrika 31 (1940), 313–323).
     * Without any event before, the upper end is infinite; without any at all, nothing is known.
     */
    public static Change ofEvents(Events before, Events after) {
        long all = before.number() + after.number();
        double exposure = before.expected() / after.expected();
        double low = after.number() == 0
                ? 0
                : BetaDistribution.of((double) after.number(), before.number() + 1.0)
                        .inverseCumulativeProbability(TAIL);
        double high = before.number() == 0
                ? 1
                : BetaDistribution.of(after.number() + 1.0, (double) before.number())
                        .inverseCumulativeProbability(1 - TAIL);
        double estimate = all == 0 ? 1 : exposure * after.number() / before.number();
        return new Change(Change.Measure.RATIO, estimate, exposure * odds(low), exposure * odds(high));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }
}
