package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;

/** Judges a KPI. The same four inputs always give the same answer. */
public final class Evaluator {
    private Evaluator() {}

    /** @param today in the calendar's time zone; it is not over yet */
    public static Evaluation evaluate(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar, LocalDate today) {
        if (!observation.hasFacts()) {
            return new NotJudged(Verdict.NO_DATA, Reason.NO_FACTS);
        }
        if (observation instanceof Observation.Share share) {
            return ShareJudgement.judge(rule, share, today);
        }
        if (observation instanceof Observation.Count count) {
            return CountJudgement.judge(rule, count, calendar, today);
        }
        return new NotJudged(Verdict.INCONCLUSIVE, Reason.JUDGED_THROUGH_ITS_FACTORS);
    }

    /**
     * The one ladder from evidence to verdict.
     *
     * @param informative how many cases the plan expects by now
     * @param insideRange whether the whole confidence sequence is on the good side of the range's end
     */
    static Evaluation verdict(EvaluationRule rule, Evidence evidence, double informative, boolean insideRange) {
        return new Judged(ladder(rule, evidence.eValue(), informative, insideRange), evidence);
    }

    private static Verdict ladder(EvaluationRule rule, double eValue, double informative, boolean insideRange) {
        if (informative < rule.minExpected()) {
            return Verdict.NOT_MATURE;
        }
        if (eValue >= rule.budget().alarmThreshold()) {
            return Verdict.UNDER_PERFORMANCE;
        }
        if (eValue >= rule.budget().watchThreshold()) {
            return Verdict.WATCH;
        }
        return insideRange ? Verdict.ON_TRACK : Verdict.INCONCLUSIVE;
    }
}
