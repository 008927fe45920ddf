package io.boussole.benchmarks.simulation;

/**
 * What truly happens in a quarter, against a plan that knows nothing of it.
 *
 * @param factor of the plan's value from {@code fromDay} on; 1: exactly as planned
 * @param fromDay working day, from 0, on which the factor sets in
 * @param volumeFactor real cases by planned ones; the plan keeps its own number
 * @param disturbance what else is not as in a textbook
 */
record World(double factor, int fromDay, double volumeFactor, Disturbance disturbance) {
    static final World AS_PLANNED = new World(1, 0, 1, Disturbance.NONE);

    /** What makes real figures differ from drawn ones. */
    enum Disturbance {
        NONE,
        /** A fifth of the events arrive one to five working days late. Doubles and order are settled before anything is judged. */
        LATE,
        /** Cases come in pairs that end alike: variances are twice those of independent cases. */
        OVER_DISPERSED,
        /** Mondays bring half as much again as the mean, Fridays half as much; the plan knows of no weekdays. */
        WEEKLY_SEASON,
        /** The eighth week is off, as the plan's calendar says. */
        WEEK_OFF,
        /** Successes are known after 20 working days in the median, failures after 10; all within the delay that the plan counts on. */
        DELAYED
    }

    World with(Disturbance other) {
        return new World(factor, fromDay, volumeFactor, other);
    }

    World volume(double times) {
        return new World(factor, fromDay, times, disturbance);
    }

    static World drop(double share, int fromDay) {
        return new World(1 - share, fromDay, 1, Disturbance.NONE);
    }

    double factorOn(int workingDay) {
        return workingDay < fromDay ? 1 : factor;
    }
}
