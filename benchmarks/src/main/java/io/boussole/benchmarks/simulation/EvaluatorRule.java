package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Direction;
import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Evaluator;
import io.boussole.alert.evaluation.Method;
import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Testing;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * The service's own evaluation, as it judges a KPI each morning.
 *
 * @param volumeIsPlanned whether the plan states the number of cases of a rate, so that the exact bound applies
 * @param dispersion variance by mean that the rule allows for
 */
record EvaluatorRule(String title, Method method, boolean volumeIsPlanned, double dispersion, boolean weekOff)
        implements AlarmRule {
    private static final int DAYS_TO_MEND = 5;
    private static final int DAYS_UNTIL_AN_OPEN_CASE_COUNTS = 45;
    private static final double LOWER_END_OF_THE_RANGE = 0.8;

    static EvaluatorRule of(Method method) {
        return new EvaluatorRule(
                method == Method.E_PROCESS ? "Boussole" : "Boussole, " + method, method, true, 1, false);
    }

    EvaluatorRule withoutVolume() {
        return new EvaluatorRule(title + ", no planned volume", method, false, dispersion, weekOff);
    }

    EvaluatorRule dispersion(double other) {
        return new EvaluatorRule(title + ", dispersion " + other, method, volumeIsPlanned, other, weekOff);
    }

    EvaluatorRule weekOffKnown() {
        return new EvaluatorRule(title, method, volumeIsPlanned, dispersion, true);
    }

    @Override
    public Alarms judge(DrawnQuarter quarter, SimulatedKpi kpi) {
        EvaluationRule rule = rule(kpi);
        BusinessCalendar calendar = QuarterDays.calendar(weekOff);
        Alarms alarms = Alarms.NONE;
        Episode episode = Episode.FIRST;
        int mendedOn = -1;
        for (int day = 0; day < QuarterDays.WORKING_DAYS; day++) {
            if (day < mendedOn) {
                continue;
            }
            Observation seen = seen(quarter, kpi, day);
            if (Evaluator.evaluate(rule, seen, calendar, QuarterDays.day(day).plusDays(1), episode)
                            .verdict()
                    == Verdict.UNDER_PERFORMANCE) {
                alarms = alarms.andOn(day);
                mendedOn = day + DAYS_TO_MEND;
                episode = new Episode(episode.number() + 1, QuarterDays.day(mendedOn), null);
            }
        }
        return alarms;
    }

    private EvaluationRule rule(SimulatedKpi kpi) {
        return EvaluationRule.of(
                        Direction.HIGHER_IS_BETTER,
                        kpi.target(),
                        new EvaluationRule.Range(LOWER_END_OF_THE_RANGE * kpi.target(), null),
                        QuarterDays.PERIOD)
                .ripening(new EvaluationRule.Ripening(DAYS_UNTIL_AN_OPEN_CASE_COUNTS, null))
                .testing(Testing.DEFAULT
                        .method(method)
                        .plannedVolume(volumeIsPlanned ? (double) kpi.volume() : null)
                        .dispersion(dispersion));
    }

    private static Observation seen(DrawnQuarter quarter, SimulatedKpi kpi, int today) {
        int[] entered = new int[today + 1];
        int[] succeeded = new int[today + 1];
        int[] failed = new int[today + 1];
        for (int i = 0; i < quarter.size(); i++) {
            if (quarter.isToldBy(i, today)) {
                int day = quarter.enteredOn(i);
                entered[day]++;
                if (quarter.isDecidedBy(i, today)) {
                    (quarter.succeeded(i) ? succeeded : failed)[day]++;
                }
            }
        }
        return kpi.kind() == SimulatedKpi.Kind.COUNT
                ? new Observation.Count(counts(entered))
                : new Observation.Share(cohorts(entered, succeeded, failed));
    }

    private static List<Observation.DayCount> counts(int[] entered) {
        List<Observation.DayCount> days = new ArrayList<>(entered.length);
        for (int day = 0; day < entered.length; day++) {
            if (entered[day] > 0) {
                days.add(new Observation.DayCount(QuarterDays.day(day), entered[day]));
            }
        }
        return days;
    }

    private static List<Observation.Cohort> cohorts(int[] entered, int[] succeeded, int[] failed) {
        List<Observation.Cohort> cohorts = new ArrayList<>(entered.length);
        for (int day = 0; day < entered.length; day++) {
            if (entered[day] > 0) {
                cohorts.add(new Observation.Cohort(QuarterDays.day(day), entered[day], succeeded[day], failed[day]));
            }
        }
        return cohorts;
    }
}
