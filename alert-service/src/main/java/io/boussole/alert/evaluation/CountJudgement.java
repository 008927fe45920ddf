package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Interval;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Judges a count against its pace. A day that is not over is counted on neither side. */
final class CountJudgement {
    /** Far above any number of sales; the distributions of the library end soon after it. */
    private static final double LARGEST_TARGET = 1e9;

    private CountJudgement() {}

    static Evaluation judge(EvaluationRule rule, Observation.Count count, BusinessCalendar calendar, LocalDate today) {
        if (rule.direction() == Direction.LOWER_IS_BETTER) {
            return new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_METHOD);
        }
        Double target = rule.target();
        if (target == null || !(0 < target && target <= LARGEST_TARGET)) {
            return new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_USABLE_TARGET);
        }
        Period period = rule.period();
        LocalDate lastOver = today.minusDays(1);
        double expected = target * new Pacing(period, rule.seasonality(), calendar).shareDueBy(lastOver);
        Evidence evidence = evidence(rule, count, period.until(lastOver), expected, target);
        return Evaluator.verdict(rule, evidence, expected, isInsideRange(rule, target, evidence));
    }

    private static Evidence evidence(
            EvaluationRule rule, Observation.Count count, Period window, double expected, double target) {
        long all = count.days().stream()
                .filter(day -> rule.period().holds(day.day()))
                .mapToLong(DayCount::events)
                .sum();
        // Before the first day is over nothing is due, and nothing counts.
        long observed = expected == 0 ? 0 : eventsWithin(window, count);
        return new Evidence(
                Evidence.Kind.COUNT,
                window,
                observed,
                observed,
                all - observed,
                expected,
                target,
                observed,
                expected == 0
                        ? null
                        : ConfidenceSequence.ofPace(
                                        observed, expected, rule.budget().alpha())
                                .times(expected),
                new EProcess(rule.alternatives()).ofCount(observed, expected),
                rule.budget().alarmThreshold(),
                chanceOfAtMost(observed, expected));
    }

    private static long eventsWithin(Period window, Observation.Count count) {
        return count.days().stream()
                .filter(day -> window.holds(day.day()))
                .mapToLong(DayCount::events)
                .sum();
    }

    private static double chanceOfAtMost(long observed, double expected) {
        return expected == 0 ? 1 : PoissonDistribution.of(expected).cumulativeProbability(saturated(observed));
    }

    /** The range is given for the whole period; to date it shrinks as the target does. */
    private static boolean isInsideRange(EvaluationRule rule, double target, Evidence evidence) {
        Double low = rule.range().low();
        Interval interval = evidence.interval();
        return interval != null && interval.low() >= (low == null ? target : low) / target * evidence.expected();
    }

    private static int saturated(long number) {
        return (int) Math.min(Integer.MAX_VALUE, number);
    }
}
