package io.boussole.alert.statistics.bound;

import io.boussole.alert.statistics.Dispersion;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Mixture;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.CountChances;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.Collections;
import java.util.List;

/**
 * A count that is watched at planned looks, for instance at each day's close.
 *
 * @param expectedPerLook number of events expected between a look and the one before it, for at most {@value #MAX_LOOKS} looks; where
 *     together they are more than {@value #MAX_EXPECTED}, chances are those of that many events, a lower limit
 * @param dispersion variance over mean, 1 for a Poisson process; above it the events between two looks are taken for negative binomial
 * @param side where the worse values lie
 * @param alternatives as of {@link EProcess}
 */
public record PlannedCount(List<Double> expectedPerLook, double dispersion, Side side, List<Double> alternatives)
        implements PlannedEvidence {
    public static final int MAX_LOOKS = 400;
    public static final int MAX_EXPECTED = 10_000;
    public static final int MAX_PACE = 4;

    /** As for a share: above it the exact bound gains next to nothing. */
    private static final int MAX_EXACTLY_BOUNDED = 5_000;

    public PlannedCount {
        expectedPerLook = List.copyOf(expectedPerLook);
        alternatives = Mixture.requireFactors(alternatives);
        Dispersion.require(dispersion);
        if (expectedPerLook.size() > MAX_LOOKS
                || expectedPerLook.stream().anyMatch(expected -> !(expected >= 0))
                || Double.isInfinite(sum(expectedPerLook))) {
            throw new IllegalArgumentException("At most " + MAX_LOOKS + " looks, none of less than no events");
        }
    }

    /** Evenly over the looks. */
    public static PlannedCount below(double expected, int looks) {
        return new PlannedCount(evenly(expected, looks), 1, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);
    }

    /** Evenly over the looks. */
    public static PlannedCount above(double expected, int looks) {
        return new PlannedCount(evenly(expected, looks), 1, Side.ABOVE, EProcess.DEFAULT_ALTERNATIVES);
    }

    private static List<Double> evenly(double expected, int looks) {
        return Collections.nCopies(looks, expected / looks);
    }

    private static double sum(List<Double> expectedPerLook) {
        return expectedPerLook.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Events expected by the last look. */
    public double expected() {
        return sum(expectedPerLook);
    }

    @Override
    public int plannedSteps() {
        return steps();
    }

    @Override
    public int steps() {
        return expectedPerLook.size();
    }

    @Override
    public boolean isExactlyBounded() {
        return expected() <= MAX_EXACTLY_BOUNDED;
    }

    @Override
    public double plan() {
        return 1;
    }

    @Override
    public double worst() {
        return side == Side.BELOW ? 0 : MAX_PACE;
    }

    @Override
    public CrossingTime crossing(double bound, double truth) {
        if (!(truth >= 0 && truth <= MAX_PACE)) {
            throw new IllegalArgumentException("A pace lies between 0 and " + MAX_PACE + " times the plan: " + truth);
        }
        Walk walk = walk();
        return walk.crossing(Barrier.of(walk, steps(), bound), truth);
    }

    @Override
    public Walk walk() {
        return new CountWalk(this);
    }

    /** The score is the number of events, or its negative where too many are bad. */
    private static final class CountWalk implements Walk {
        private final PlannedCount count;
        private final Mixture mixture;
        private final double scale;
        private final double[] expectedTo;

        CountWalk(PlannedCount count) {
            this.count = count;
            this.mixture = Mixture.ofCount(count.alternatives(), count.side());
            this.scale = Math.min(1, MAX_EXPECTED / Math.max(1, count.expected()));
            this.expectedTo = new double[count.steps() + 1];
            for (int look = 1; look < expectedTo.length; look++) {
                expectedTo[look] =
                        expectedTo[look - 1] + scale * count.expectedPerLook().get(look - 1);
            }
        }

        @Override
        public int floor() {
            return count.side() == Side.BELOW ? 0 : -Integer.MAX_VALUE;
        }

        @Override
        public double evidence(int step, int score) {
            int events = count.side() == Side.BELOW ? score : -score;
            return mixture.at(events, expectedTo[step], 1 / count.dispersion());
        }

        @Override
        public CrossingTime crossing(int[] barrier, double truth) {
            double[] crossed = new double[barrier.length];
            CountChances alive = CountChances.none();
            for (int look = 1; look < barrier.length; look++) {
                double mean = truth * scale * count.expectedPerLook().get(look - 1);
                CountChances next = alive.plus(CountChances.of(mean, count.dispersion()));
                boolean below = count.side() == Side.BELOW;
                alive = below ? next.above(barrier[look]) : next.below(-barrier[look]);
                CountChances stopped = below ? next.below(barrier[look] + 1) : next.above(-barrier[look] - 1);
                crossed[look] = Math.min(1, crossed[look - 1] + stopped.sum());
            }
            return new CrossingTime(crossed);
        }
    }
}
