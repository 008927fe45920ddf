package io.boussole.alert.statistics.bound;

import java.util.Arrays;

/** The scores at which a walk reaches a bound: by step, the best score whose evidence is still enough. */
final class Barrier {
    private Barrier() {}

    /** Below the walk's floor where no score is bad enough yet. */
    static int[] of(PlannedEvidence.Walk walk, int steps, double bound) {
        int[] barrier = new int[steps + 1];
        int score = -1;
        for (int step = 0; step <= steps; step++) {
            while (score >= walk.floor() && walk.evidence(step, score) < bound) {
                score--;
            }
            while (walk.evidence(step, score + 1) >= bound) {
                score++;
            }
            barrier[step] = score;
        }
        return barrier;
    }

    /** How many scores have evidence of at least the first barrier's bound and less than the second's. */
    static long between(int[] first, int[] second) {
        long scores = 0;
        for (int step = 0; step < first.length; step++) {
            scores += first[step] - second[step];
        }
        return scores;
    }

    /** The different values of the evidence from the first barrier's bound to below the second's, ascending. */
    static double[] evidenceBetween(PlannedEvidence.Walk walk, int[] first, int[] second) {
        double[] values = new double[Math.toIntExact(between(first, second))];
        int found = 0;
        for (int step = 0; step < first.length; step++) {
            for (int score = second[step] + 1; score <= first[step]; score++) {
                values[found++] = walk.evidence(step, score);
            }
        }
        return Arrays.stream(values).sorted().distinct().toArray();
    }
}
