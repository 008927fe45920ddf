package io.boussole.alert.evaluation;

import java.time.LocalDate;
import java.util.List;

/** What was measured, by day, in the form its kind is judged in. */
public sealed interface Observation {
    boolean hasFacts();

    /** A share: cases by the day they entered. */
    record Share(List<Cohort> cohorts) implements Observation {
        public Share {
            cohorts = List.copyOf(cohorts);
        }

        @Override
        public boolean hasFacts() {
            return cohorts.stream().anyMatch(cohort -> cohort.entered() > 0);
        }
    }

    /** A number of facts. */
    record Count(List<DayCount> days) implements Observation {
        public Count {
            days = List.copyOf(days);
        }

        @Override
        public boolean hasFacts() {
            return days.stream().anyMatch(day -> day.events() > 0);
        }
    }

    /** A kind that is judged through the KPIs it is made of, so that one cause gives one alert. */
    record Composite(boolean hasFacts) implements Observation {}

    /**
     * The cases that entered on one day.
     *
     * @param succeeded those that have succeeded so far
     * @param failed those that have failed for good
     */
    record Cohort(LocalDate day, long entered, long succeeded, long failed) {
        public Cohort {
            if (succeeded < 0 || failed < 0 || succeeded + failed > entered) {
                throw new IllegalArgumentException(
                        day + ": " + succeeded + " succeeded and " + failed + " failed of " + entered);
            }
        }

        long undecided() {
            return entered - succeeded - failed;
        }
    }

    /** The facts of one day. */
    record DayCount(LocalDate day, long events) {}
}
