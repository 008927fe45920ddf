package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Evaluator;
import io.boussole.alert.evaluation.Method;
import io.boussole.alert.evaluation.Observation;
import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.evaluation.Testing;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.benchmarks.simulation.World.Disturbance;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;

/**
 * The service's own evaluation, as it judges a KPI each morning.
 *
 * @param volumeIsPlanned whether the plan states the number of cases of a share, so that the exact bound applies
 * @param dispersion variance by mean that the rule allows for
 * @param waitsDays the rule's evaluation delay: days after their end on which days are judged
 */
public record EvaluatorRule(
        String title, Method method, boolean volumeIsPlanned, double dispersion, int waitsDays, boolean weekOff)
        implements AlarmRule {
    public static final EvaluatorRule DEFAULT = new EvaluatorRule("Boussole", Method.E_PROCESS, true, 1, 0, false);

    private static final int DAYS_TO_MEND = 5;

    public static EvaluatorRule of(Method method) {
        return new EvaluatorRule("Boussole, " + method, method, true, 1, 0, false);
    }

    public EvaluatorRule withoutVolume() {
        return new EvaluatorRule(title + ", no planned volume", method, false, dispersion, waitsDays, weekOff);
    }

    public EvaluatorRule dispersion(double other) {
        return new EvaluatorRule(title + ", dispersion " + other, method, volumeIsPlanned, other, waitsDays, weekOff);
    }

    public EvaluatorRule waiting(int days) {
        return new EvaluatorRule(
                title + ", " + days + " days later", method, volumeIsPlanned, dispersion, days, weekOff);
    }

    /** With the calendar that such a quarter's plan has. */
    public EvaluatorRule in(Disturbance disturbance) {
        return new EvaluatorRule(
                title, method, volumeIsPlanned, dispersion, waitsDays, disturbance == Disturbance.WEEK_OFF);
    }

    @Override
    public Alarms judge(DrawnQuarter quarter, SimulatedKpi kpi) {
        EvaluationRule rule = rule(kpi);
        BusinessCalendar calendar = QuarterDays.calendar(weekOff);
        Alarms alarms = Alarms.NONE;
        Episode episode = Episode.FIRST;
        int mendedOn = 0;
        for (int day = 0; day < QuarterDays.WORKING_DAYS; day++) {
            if (day < mendedOn) {
                continue;
            }
            Observation known = new KnownCases(quarter, kpi, day).observation();
            Reach reach = reach(QuarterDays.date(day).plusDays(1), Math.max(waitsDays, quarter.usualLagDays()));
            if (Evaluator.evaluate(rule, known, calendar, reach, episode).verdict() == Verdict.UNDER_PERFORMANCE) {
                alarms = alarms.andOn(day);
                mendedOn = day + DAYS_TO_MEND;
                episode = new Episode(episode.number() + 1, QuarterDays.date(mendedOn), null);
            }
        }
        return alarms;
    }

    private static Reach reach(LocalDate today, int daysWaited) {
        return new Reach(today.minusDays(daysWaited), null, daysWaited > 0);
    }

    private EvaluationRule rule(SimulatedKpi kpi) {
        return EvaluationRule.of(kpi.direction(), kpi.target(), kpi.range(), QuarterDays.PERIOD)
                .ripening(kpi.ripening())
                .testing(Testing.DEFAULT
                        .method(method)
                        .plannedVolume(volumeIsPlanned ? kpi.plannedVolume() : null)
                        .dispersion(dispersion));
    }
}
