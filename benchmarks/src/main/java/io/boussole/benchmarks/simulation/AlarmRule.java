package io.boussole.benchmarks.simulation;

/** Something that looks at a quarter once a day, after the day is over, and may raise alarms. */
public interface AlarmRule {
    String title();

    /** The working days, from 0, after which an alarm was raised; after each one the team has five days to mend it. */
    Alarms judge(DrawnQuarter quarter, SimulatedKpi kpi);

    /**
     * @param first working day, from 0, after which the first alarm was raised; −1: never
     * @param number of alarms in the quarter
     */
    record Alarms(int first, int number) {
        static final Alarms NONE = new Alarms(-1, 0);

        Alarms andOn(int day) {
            return new Alarms(first < 0 ? day : first, number + 1);
        }
    }
}
