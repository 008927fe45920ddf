package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Observation.Cohort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Cases in the order in which they entered. One is settled when it has succeeded, has failed, or is older than the plan's own delay; an
 * open young one is not.
 *
 * @param days on which they entered
 * @param cohorts none after {@code today}
 */
record Cohorts(EvaluationRule rule, Period days, List<Cohort> cohorts, LocalDate today) {

    static Cohorts of(EvaluationRule rule, List<Cohort> all, Period days, LocalDate today) {
        List<Cohort> entered = all.stream()
                .filter(cohort -> days.holds(cohort.day()))
                .sorted(Comparator.comparing(Cohort::day))
                .toList();
        return new Cohorts(rule, days, entered, today);
    }

    /** The days up to the first with an unsettled case. */
    Sample settled() {
        List<Cohort> counted =
                cohorts.stream().takeWhile(cohort -> unsettled(cohort) == 0).toList();
        LocalDate last = counted.size() == cohorts.size()
                ? lastDay()
                : cohorts.get(counted.size()).day().minusDays(1);
        List<Step> steps = counted.stream().map(cohort -> step(cohort, 0)).toList();
        return new Sample(window(last), steps, entered(cohorts) - entered(counted), 0);
    }

    /** All days, every unsettled case counted as a success. */
    Sample succeeding() {
        return assuming(1);
    }

    /** All days, every unsettled case counted as a failure. */
    Sample failing() {
        return assuming(0);
    }

    private Sample assuming(int successes) {
        List<Step> steps = cohorts.stream()
                .map(cohort -> step(cohort, successes * unsettled(cohort)))
                .toList();
        return new Sample(
                window(lastDay()),
                steps,
                0,
                cohorts.stream().mapToLong(this::unsettled).sum());
    }

    private static Step step(Cohort cohort, long assumed) {
        return new Step(cohort.day(), cohort.succeeded() + assumed, cohort.entered());
    }

    /** Without a delay in the plan an open case is never settled. */
    private long unsettled(Cohort cohort) {
        Integer ripensAfter = rule.ripening().afterDays();
        boolean ripe = ripensAfter != null && cohort.day().plusDays(ripensAfter).isBefore(today);
        return ripe ? 0 : cohort.undecided();
    }

    private Period window(LocalDate last) {
        return new Period(days.start(), last.isBefore(days.start()) ? days.start() : last);
    }

    private LocalDate lastDay() {
        return days.until(today).end();
    }

    private static long entered(List<Cohort> cohorts) {
        return cohorts.stream().mapToLong(Cohort::entered).sum();
    }

    /**
     * What is held against a value.
     *
     * @param leftOut cases that are not judged yet
     * @param assumed unsettled cases whose end was assumed
     */
    record Sample(Period window, List<Step> steps, long leftOut, long assumed) {
        long succeeded() {
            return Step.observed(steps);
        }

        long size() {
            return Math.round(Step.basis(steps));
        }
    }
}
