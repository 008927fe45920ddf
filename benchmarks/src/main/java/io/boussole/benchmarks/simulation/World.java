package io.boussole.benchmarks.simulation;

/**
 * What truly happens in a quarter, against a plan that knows nothing of it.
 *
 * @param factor of the plan's value from {@code fromDay} on, of a duration that of the pace; 1: exactly as planned
 * @param fromDay working day, from 0, on which the factor sets in
 * @param volumeFactor real cases by planned ones; the plan keeps its own number
 * @param disturbance what else is not as in a textbook
 */
public record World(double factor, int fromDay, double volumeFactor, Disturbance disturbance) {
    public static final World AS_PLANNED = new World(1, 0, 1, Disturbance.NONE);

    /** What makes real figures differ from drawn ones. */
    public enum Disturbance {
        NONE("textbook"),
        /** A fifth of the events, entries and ends alike, arrive one to seven days late and fall into days that were judged before. */
        LATE("late events"),
        /** One case in twenty that come in was none, and is taken back within two weeks: it leaves a day that was judged before. */
        WITHDRAWN("withdrawn cases"),
        /** Cases come in pairs that end alike: variances are twice those of independent cases. */
        OVER_DISPERSED("cases in pairs"),
        /** Mondays bring half as much again as the mean, Fridays half as much; the plan knows of no weekdays. */
        WEEKLY_SEASON("busy Mondays"),
        /** The eighth week is off, as the plan's calendar says. */
        WEEK_OFF("a week off"),
        /** Successes of a RATE are known after 28 days in the median, failures after 14; all within the delay that the plan counts on. */
        DELAYED("late decisions"),
        /** Cases take half as long again as the plan says until they convert: a change indeed, but not one of the share. */
        SLOWER("slower than planned");

        private final String title;

        Disturbance(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether it makes any difference to a kind. */
        public boolean concerns(SimulatedKpi.Kind kind) {
            return switch (this) {
                case DELAYED -> kind == SimulatedKpi.Kind.RATE;
                case SLOWER -> kind == SimulatedKpi.Kind.CONVERSION;
                case NONE, LATE, WITHDRAWN, OVER_DISPERSED, WEEKLY_SEASON, WEEK_OFF -> true;
            };
        }
    }

    public World with(Disturbance other) {
        return new World(factor, fromDay, volumeFactor, other);
    }

    public World volume(double times) {
        return new World(factor, fromDay, times, disturbance);
    }

    public static World drop(double share, int fromDay) {
        return new World(1 - share, fromDay, 1, Disturbance.NONE);
    }

    double factorOn(int workingDay) {
        return workingDay < fromDay ? 1 : factor;
    }
}
