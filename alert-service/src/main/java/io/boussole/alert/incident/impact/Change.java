package io.boussole.alert.incident.impact;

/**
 * By how much a KPI has changed.
 *
 * @param measure how the numbers are to be read
 * @param low lower end of the interval at {@link Comparison#LEVEL}
 */
public record Change(Measure measure, double estimate, double low, double high) {
    /** What a change is measured in. */
    public enum Measure {
        /** Share after minus share before; 0: no change. */
        DIFFERENCE(0),
        /** Pace after by pace before, each against what the plan expects of its days; 1: no change. */
        RATIO(1);

        private final double unchanged;

        Measure(double unchanged) {
            this.unchanged = unchanged;
        }

        public double unchanged() {
            return unchanged;
        }
    }
}
