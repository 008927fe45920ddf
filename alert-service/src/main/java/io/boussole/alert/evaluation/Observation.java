package io.boussole.alert.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured, by day, in the form its kind is judged in. */
public sealed interface Observation {
    /** Whether anything is known of it. */
    boolean hasFacts();

    /** Whether some result would speak against such a target. */
    boolean couldContradict(double target);

    /** Whether all is there that the kind is judged by. */
    default boolean isDetailed() {
        return true;
    }

    /**
     * A share: cases by the day they entered.
     *
     * @param failsAfterDays calendar days after which a case that has not succeeded is told to have failed by the clock alone; null:
     *     somebody says so of each
     */
    record Share(List<Cohort> cohorts, @Nullable Integer failsAfterDays) implements Observation {
        public Share {
            cohorts = List.copyOf(cohorts);
        }

        /** Of cases of each of which somebody says that it has failed. */
        public Share(List<Cohort> cohorts) {
            this(cohorts, null);
        }

        /** As far as the sources have told: by the clock nothing fails on a day that may still bring its success. */
        Share toldBefore(LocalDate firstUnknownDay) {
            if (failsAfterDays == null) {
                return this;
            }
            return new Share(
                    cohorts.stream()
                            .map(cohort -> cohort.day().plusDays(failsAfterDays).isAfter(firstUnknownDay)
                                    ? cohort.withoutFailures()
                                    : cohort)
                            .toList(),
                    failsAfterDays);
        }

        @Override
        public boolean hasFacts() {
            return cohorts.stream().anyMatch(cohort -> cohort.entered() > 0);
        }

        @Override
        public boolean couldContradict(double target) {
            return 0 < target && target < 1;
        }
    }

    /**
     * A number of facts.
     *
     * @param zeroIsKnown whether no fact at all means that there was none; else nobody may be there who would tell
     */
    record Count(List<DayCount> days, boolean zeroIsKnown) implements Observation {
        public Count {
            days = List.copyOf(days);
        }

        public Count(List<DayCount> days) {
            this(days, false);
        }

        @Override
        public boolean hasFacts() {
            return zeroIsKnown || days.stream().anyMatch(day -> day.events() > 0);
        }

        @Override
        public boolean couldContradict(double target) {
            return 0 < target && target <= CountReading.LARGEST_TARGET;
        }
    }

    /** Amounts, by the day of each. */
    record Mean(List<DayAmounts> days) implements Observation {
        public Mean {
            days = List.copyOf(days);
        }

        @Override
        public boolean hasFacts() {
            return days.stream().anyMatch(day -> day.amounts() > 0);
        }

        @Override
        public boolean couldContradict(double target) {
            return 0 < target && target < Double.MAX_VALUE;
        }

        @Override
        public boolean isDetailed() {
            return days.stream().allMatch(DayAmounts::hasLogarithms);
        }
    }

    /** Days that cases take: by the day they entered, how many of them took how long to end well. */
    record Durations(List<Cohort> cohorts, List<Lasted> ended) implements Observation {
        public Durations {
            cohorts = List.copyOf(cohorts);
            ended = List.copyOf(ended);
        }

        @Override
        public boolean hasFacts() {
            return cohorts.stream().anyMatch(cohort -> cohort.entered() > 0);
        }

        @Override
        public boolean couldContradict(double target) {
            return 0 < target && target <= Integer.MAX_VALUE;
        }

        /** Cases that ended, of which nobody tells after how many days, cannot be judged. */
        @Override
        public boolean isDetailed() {
            return !ended.isEmpty() || cohorts.stream().noneMatch(cohort -> cohort.succeeded() > 0);
        }
    }

    /**
     * A number that is judged through the KPIs it is made of, so that one cause gives one alert, unless its rule wants it held against a
     * line.
     *
     * @param value of the period so far; NaN: not told
     * @param addsUp whether it grows through the period, so that a part of the target is due
     */
    record Value(double value, boolean hasFacts, boolean addsUp) implements Observation {
        @Override
        public boolean couldContradict(double target) {
            return Double.isFinite(target);
        }

        @Override
        public boolean isDetailed() {
            return !Double.isNaN(value);
        }
    }

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

        /** Those that are told to have failed may yet succeed. */
        Cohort withoutFailures() {
            return new Cohort(day, entered, succeeded, 0);
        }

        long undecided() {
            return entered - succeeded - failed;
        }
    }

    /** The facts of one day. */
    record DayCount(LocalDate day, long events) {
        public DayCount {
            if (events < 0) {
                throw new IllegalArgumentException(day + ": " + events + " events");
            }
        }
    }

    /**
     * The amounts of one day.
     *
     * @param sum of all of them
     * @param positives how many are above zero: those that have a logarithm
     * @param logs their natural logarithms, added up; NaN: not told
     * @param logSquares squares of those logarithms, added up
     */
    record DayAmounts(LocalDate day, long amounts, double sum, long positives, double logs, double logSquares) {
        boolean hasLogarithms() {
            return !Double.isNaN(logs) && !Double.isNaN(logSquares);
        }
    }

    /** {@code cases} that entered on a day and ended well after so many whole days. */
    record Lasted(LocalDate day, long days, long cases) {}
}
