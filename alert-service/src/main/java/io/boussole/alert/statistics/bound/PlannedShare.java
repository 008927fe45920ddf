package io.boussole.alert.statistics.bound;

import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Mixture;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.CountChances;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.Arrays;
import java.util.List;

/**
 * A share that is watched for a planned number of trials, with a look after each.
 *
 * @param share the plan's value, strictly between 0 and 1
 * @param trials planned; chances are those of the first {@value #MAX_TRIALS}, for more a lower limit
 * @param side where the worse values lie
 * @param alternatives as of {@link EProcess}
 */
public record PlannedShare(double share, int trials, Side side, List<Double> alternatives) implements PlannedEvidence {
    /** One course of chances costs at most some 20 million steps at this volume. */
    public static final int MAX_TRIALS = 20_000;

    /** Above it the exact bound is so near 1/alpha that it is not worth a second of computing. */
    private static final int MAX_EXACTLY_BOUNDED = 5_000;

    public PlannedShare {
        Mixture.requireShare(share);
        alternatives = Mixture.requireFactors(alternatives);
        if (trials < 0) {
            throw new IllegalArgumentException("Less than no trials: " + trials);
        }
    }

    public static PlannedShare below(double share, int trials) {
        return new PlannedShare(share, trials, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);
    }

    public static PlannedShare above(double share, int trials) {
        return new PlannedShare(share, trials, Side.ABOVE, EProcess.DEFAULT_ALTERNATIVES);
    }

    @Override
    public int plannedSteps() {
        return trials;
    }

    @Override
    public int steps() {
        return Math.min(trials, MAX_TRIALS);
    }

    @Override
    public boolean isExactlyBounded() {
        return trials <= MAX_EXACTLY_BOUNDED;
    }

    @Override
    public double plan() {
        return share;
    }

    @Override
    public double worst() {
        return side == Side.BELOW ? 0 : 1;
    }

    @Override
    public CrossingTime crossing(double bound, double truth) {
        if (!(0 <= truth && truth <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1: " + truth);
        }
        Walk walk = walk();
        return walk.crossing(Barrier.of(walk, steps(), bound), truth);
    }

    @Override
    public Walk walk() {
        return new ShareWalk(Mixture.ofShare(alternatives, share, side), side);
    }

    /** The score is the number of good outcomes: successes of a share that should be high, failures of one that should be low. */
    private record ShareWalk(Mixture mixture, Side side) implements Walk {
        @Override
        public int floor() {
            return 0;
        }

        @Override
        public double evidence(int step, int score) {
            return side == Side.BELOW ? mixture.at(score, step - score) : mixture.at(step - score, score);
        }

        @Override
        public CrossingTime crossing(int[] barrier, double truth) {
            return new CrossingTime(crossed(barrier, side == Side.BELOW ? truth : 1 - truth));
        }

        /** Carries the chance of each number of good outcomes among the courses that have not reached the barrier. */
        private static double[] crossed(int[] barrier, double good) {
            double[] chances = new double[barrier.length + 1];
            double[] crossed = new double[barrier.length];
            chances[0] = 1;
            int low = 0;
            int high = 0;
            for (int step = 1; step < barrier.length; step++) {
                high++;
                for (int score = high; score > low; score--) {
                    chances[score] = chances[score] * (1 - good) + chances[score - 1] * good;
                }
                chances[low] *= 1 - good;
                crossed[step] = crossed[step - 1];
                while (low <= Math.min(high, barrier[step])) {
                    crossed[step] = Math.min(1, crossed[step] + chances[low]);
                    chances[low++] = 0;
                }
                if (low > high) {
                    Arrays.fill(crossed, step, crossed.length, crossed[step]);
                    return crossed;
                }
                while (low < high && chances[low] < CountChances.NEGLIGIBLE) {
                    chances[low++] = 0;
                }
                while (high > low && chances[high] < CountChances.NEGLIGIBLE) {
                    chances[high--] = 0;
                }
            }
            return crossed;
        }
    }
}
