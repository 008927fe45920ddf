package io.boussole.alert.statistics.chance;

import java.util.OptionalInt;

/** When a bound is reached, if at all: the chance that it has been by each step. A step is a trial or a look. */
public final class CrossingTime {
    private final double[] chanceBy;

    /** @param chanceBy index is the step, 0 the start; never decreases; not copied, so the caller forgets it */
    public CrossingTime(double[] chanceBy) {
        this.chanceBy = chanceBy;
    }

    public int steps() {
        return chanceBy.length - 1;
    }

    /** That the bound is ever reached. */
    public double chance() {
        return chanceBy[steps()];
    }

    /** That the bound is reached at this step or before; steps beyond the last add nothing. */
    public double chanceBy(int step) {
        return chanceBy[Math.min(step, steps())];
    }

    /** The first step by which the bound is reached with at least this chance; empty where it never is. */
    public OptionalInt quantile(double chance) {
        for (int step = 0; step < chanceBy.length; step++) {
            if (chanceBy[step] >= chance) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }

    /** The step by which half of all courses have reached the bound; empty where fewer than half ever do. */
    public OptionalInt median() {
        return quantile(0.5);
    }
}
