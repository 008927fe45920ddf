package io.boussole.alert.statistics.bound;

import java.util.Arrays;

/**
 * The smallest bound that the e-value of a planned volume reaches with a chance of at most alpha while the plan holds exactly; so the
 * chance is no greater while anything better holds, nor with fewer looks.
 *
 * <p>The bound 1/alpha of Ville's inequality holds for any volume and gives power away; where the volume is planned, the chance that the
 * e-value ever reaches a bound is computed exactly, by carrying the chances of all courses that have not (Armitage, McPherson, Rowe
 * 1969). Past the planned volume this bound promises nothing: whoever goes on splits the budget, for instance 0.045 for the planned
 * volume and 0.005 for a fresh e-process after it, with its bound 1/0.005.
 *
 * @param value reached by any e-value of at least this; 1/alpha where not exact, and where no course of the planned volume is unlikely
 *     enough to be an alarm
 * @param falseAlarms chance that it is reached within the planned volume; an upper limit where not exact
 * @param exact whether it was computed for the volume: up to 5 000 trials or expected events
 */
public record ExactBound(double value, double falseAlarms, boolean exact) {
    /** So many candidate values are sorted and searched; many more are first narrowed down by halving the range. */
    private static final int FEW = 128;

    /** Keeps the bound off 1, which is no evidence, and off the values that an e-value takes, so that no last digit of a logarithm decides about an alarm. */
    private static final double CLEARANCE = 1e-9;

    /** @param alpha chance of a false alarm, strictly between 0 and 1 */
    public static ExactBound of(PlannedEvidence evidence, double alpha) {
        if (!(0 < alpha && alpha < 1)) {
            throw new IllegalArgumentException("Alpha must lie strictly between 0 and 1: " + alpha);
        }
        return evidence.isExactlyBounded()
                ? new Search(evidence, alpha).bound()
                : new ExactBound(1 / alpha, alpha, false);
    }

    /** The chance falls in steps as the bound passes values that the e-value can take; the search is for the value at the right step. */
    private record Search(PlannedEvidence evidence, PlannedEvidence.Walk walk, double alpha) {
        Search(PlannedEvidence evidence, double alpha) {
            this(evidence, evidence.walk(), alpha);
        }

        ExactBound bound() {
            double low = 1;
            double high = 1 / alpha;
            while (falseAlarms(high) > alpha) {
                low = high;
                high *= 2;
            }
            while (Barrier.between(barrier(low), barrier(high)) > FEW) {
                double middle = Math.sqrt(low * high);
                if (falseAlarms(middle) > alpha) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return among(Barrier.evidenceBetween(walk, barrier(low), barrier(high)), high);
        }

        /** The first candidates, being too likely, are below the bound. */
        private ExactBound among(double[] candidates, double high) {
            int tooLikely = 0;
            int end = candidates.length;
            while (tooLikely < end) {
                int middle = (tooLikely + end) >>> 1;
                if (falseAlarms(candidates[middle]) > alpha) {
                    tooLikely = middle + 1;
                } else {
                    end = middle;
                }
            }
            double below = tooLikely == 0 ? 1 : candidates[tooLikely - 1];
            double next = tooLikely == candidates.length ? high : candidates[tooLikely];
            double value = Math.max(1 + CLEARANCE, below + Math.min(CLEARANCE * below, (next - below) / 2));
            double chance = falseAlarms(value);
            return chance > 0 ? new ExactBound(value, chance, true) : new ExactBound(1 / alpha, 0, true);
        }

        private double falseAlarms(double bound) {
            return walk.crossing(barrier(bound), evidence.plan()).chance();
        }

        private int[] barrier(double bound) {
            return Barrier.of(walk, evidence.steps(), bound);
        }
    }

    /** Chance that the bound is reached within the volume at each of the given truths, as of {@link PlannedEvidence#crossing}. */
    public double[] power(PlannedEvidence evidence, double... truths) {
        return Arrays.stream(truths)
                .map(truth -> evidence.crossing(value, truth).chance())
                .toArray();
    }
}
