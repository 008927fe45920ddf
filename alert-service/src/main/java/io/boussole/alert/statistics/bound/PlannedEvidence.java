package io.boussole.alert.statistics.bound;

import io.boussole.alert.statistics.chance.CrossingTime;

/**
 * A volume of evidence that the plan states in advance. Equal ones have equal bounds, so a value of this type can be the key of a cache.
 */
public sealed interface PlannedEvidence permits PlannedShare, PlannedCount {
    /** Trials of a share, looks at a count. */
    int plannedSteps();

    /** Those of the planned steps that chances are computed for: the first ones where they are very many. */
    int steps();

    /** Whether an exact bound is worth its computing time here. */
    boolean isExactlyBounded();

    /**
     * When the e-value reaches a bound.
     *
     * @param bound at least 1
     * @param truth the true share, or the true intensity as a factor of the planned one
     */
    CrossingTime crossing(double bound, double truth);

    /** The courses as a walk of scores, lower being worse. */
    Walk walk();

    /** The {@code truth} with which the plan holds exactly. */
    double plan();

    /** The {@code truth} that is furthest from the plan on the bad side. */
    double worst();

    /** What the search for a bound needs to know of a walk. A score is better the greater it is. */
    interface Walk {
        /** No score is lower. */
        int floor();

        /** Falls as the score rises. */
        double evidence(int step, int score);

        /** When the walk, at the given truth, first is at the step's barrier or below. */
        CrossingTime crossing(int[] barrier, double truth);
    }
}
