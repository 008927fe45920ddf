package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges a KPI. The same inputs always give the same answer. */
public final class Evaluator {
    private Evaluator() {}

    /** Before any alarm of the period. */
    public static Evaluation evaluate(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar, LocalDate today) {
        return evaluate(rule, observation, calendar, today, Episode.FIRST);
    }

    /**
     * @param today in the calendar's time zone; it is not over yet, or not all of it is known: what the sources have not reported past
     *     counts on neither side
     */
    public static Evaluation evaluate(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar, LocalDate today, Episode episode) {
        return observation.hasFacts()
                ? judge(rule, observation, new Look(calendar, today), episode)
                : new NotJudged(Verdict.NO_DATA, Reason.NO_FACTS);
    }

    private static Evaluation judge(EvaluationRule asked, Observation observation, Look look, Episode episode) {
        EvaluationRule rule = contradictable(asked, observation);
        Reason reason = reasonNotToJudge(rule, observation);
        if (reason != null) {
            return new NotJudged(Verdict.INCONCLUSIVE, reason);
        }
        return Ladder.judge(rule, Readings.of(rule, observation, look), episode);
    }

    /**
     * As far as the sources have reported; once they are silent, as of then. A number of which the period has no fact at all is
     * taken for a zero only where somebody is known to tell it: most often nobody has connected what would.
     */
    public static Evaluation evaluate(
            EvaluationRule rule, Observation observation, BusinessCalendar calendar, Reach reach, Episode episode) {
        LocalDate firstUnknownDay = reach.firstUnknownDay();
        Observation known = reach.lags() ? told(observation, firstUnknownDay) : observation;
        Evaluation evaluation = evaluate(rule, known, calendar, firstUnknownDay, episode);
        LocalDate silentSince = awaitsEnds(rule, known, firstUnknownDay) ? reach.unheardSince() : reach.silentSince();
        return silentSince == null ? evaluation : new Evaluation.Stale(evaluation, silentSince);
    }

    private static Observation told(Observation observation, LocalDate firstUnknownDay) {
        return observation instanceof Observation.Share share ? share.toldBefore(firstUnknownDay) : observation;
    }

    /** Whether a share has cases of which somebody has yet to tell how they end: no clock may decide them. */
    private static boolean awaitsEnds(EvaluationRule rule, Observation observation, LocalDate firstUnknownDay) {
        Integer ripensAfter = rule.ripening().afterDays();
        return observation instanceof Observation.Share share
                && share.cohorts().stream()
                        .filter(cohort -> cohort.undecided() > 0)
                        .anyMatch(cohort -> ripensAfter == null
                                || !cohort.day().plusDays(ripensAfter).isBefore(firstUnknownDay));
    }

    /**
     * Nothing speaks against a target that only perfection reaches: one miss refutes all of it, and none proves it. The worst value that
     * the plan still accepts takes its place.
     */
    private static EvaluationRule contradictable(EvaluationRule rule, Observation observation) {
        Double target = rule.target();
        Double end = rule.badEnd();
        if (target == null || end == null || observation.couldContradict(target) || !observation.couldContradict(end)) {
            return rule;
        }
        boolean isWorse = rule.isHigherBetter() ? end < target : end > target;
        return isWorse ? rule.target(end) : rule;
    }

    private static @Nullable Reason reasonNotToJudge(EvaluationRule rule, Observation observation) {
        if (observation instanceof Observation.Value && rule.testing().method() != Method.FIXED_THRESHOLD) {
            return Reason.JUDGED_THROUGH_ITS_FACTORS;
        }
        Double target = rule.target();
        if (target == null || !observation.couldContradict(target)) {
            return Reason.NO_USABLE_TARGET;
        }
        return observation.isDetailed() ? null : Reason.NO_DETAIL;
    }
}
