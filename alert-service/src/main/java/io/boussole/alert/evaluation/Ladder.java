package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Aftermath;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one way from facts to verdict, whatever the kind of KPI.
 *
 * <p>Without a standing alarm: too little expected, NOT_MATURE; the threshold reached, UNDER_PERFORMANCE; better than the range,
 * OVER_PERFORMANCE; the threshold of a mention reached, WATCH; the whole interval inside the range, ON_TRACK; else INCONCLUSIVE.
 *
 * <p>While an alarm stands the evidence against the plan decides nothing more. The verdict stays UNDER_PERFORMANCE until the days after
 * the alarm speak for a return: RECOVERING when their e-value against "still outside the range" reaches the square root of 1/recoveryAlpha,
 * half of the way on the scale on which evidence adds up; recovered, which is ON_TRACK, at 1/recoveryAlpha.
 *
 * <p>Corrected data that would not set off the alarm again do not end it either: people have begun to act, and it is for them to say
 * that it was false. But once not even the threshold of a mention is reached, the verdict says no more than these data do, ON_TRACK or
 * INCONCLUSIVE, until they speak against the plan again.
 */
final class Ladder {
    private Ladder() {}

    static Evaluation judge(EvaluationRule rule, Reading reading, Episode episode) {
        LocalDate from = later(rule.period().start(), episode.evidenceFrom());
        if (from.isAfter(rule.period().end())) {
            return new NotJudged(Verdict.INCONCLUSIVE, Reason.PERIOD_OVER);
        }
        Period days = new Period(from, rule.period().end());
        Evidence evidence = againstPlan(rule, reading, days);
        Weight better = reading.ofOverPerformance(days);
        LocalDate alarmedOn = episode.alarmedOn();
        if (alarmedOn != null) {
            Aftermath aftermath = aftermath(rule, reading, new Standing(days, alarmedOn, evidence));
            Verdict verdict = afterAlarm(rule, aftermath, reading.isInsideRange(evidence));
            return new Judged(verdict, evidence, better, aftermath);
        }
        Reason doubt = reading.doubt(days);
        if (doubt != null) {
            return new NotJudged(Verdict.INCONCLUSIVE, doubt);
        }
        Verdict verdict = reading.isMature(evidence)
                ? beforeAlarm(rule, evidence, better, reading.isInsideRange(evidence))
                : Verdict.NOT_MATURE;
        return new Judged(verdict, evidence, better, null);
    }

    private static Evidence againstPlan(EvaluationRule rule, Reading reading, Period days) {
        Evidence evidence = reading.againstPlan(days);
        return rule.testing().method() == Method.FIXED_THRESHOLD
                ? evidence.weight(evidence.weight().fixed(reading.isBeyondRange(evidence)))
                : evidence;
    }

    private static Verdict beforeAlarm(
            EvaluationRule rule, Evidence evidence, @Nullable Weight better, boolean insideRange) {
        if (evidence.weight().reached()) {
            return Verdict.UNDER_PERFORMANCE;
        }
        if (better != null && better.reached()) {
            return Verdict.OVER_PERFORMANCE;
        }
        if (isWorthAMention(rule, evidence)) {
            return Verdict.WATCH;
        }
        return insideRange ? Verdict.ON_TRACK : Verdict.INCONCLUSIVE;
    }

    private static boolean isWorthAMention(EvaluationRule rule, Evidence evidence) {
        boolean controlled = evidence.weight().method() != Method.FIXED_THRESHOLD;
        return controlled && evidence.eValue() >= rule.testing().budget().watchThreshold();
    }

    /** An alarm that stands, and the evidence against the plan with today's data. */
    private record Standing(Period days, LocalDate alarmedOn, Evidence evidence) {}

    private static Aftermath aftermath(EvaluationRule rule, Reading reading, Standing alarm) {
        Period days = alarm.days();
        boolean withdrawn = alarm.alarmedOn().isBefore(days.start())
                || !againstPlan(rule, reading, days.until(alarm.alarmedOn()))
                        .weight()
                        .reached();
        boolean unsupported =
                withdrawn && !alarm.evidence().weight().reached() && !isWorthAMention(rule, alarm.evidence());
        LocalDate next = later(days.start(), alarm.alarmedOn().plusDays(1));
        if (next.isAfter(days.end())) {
            return new Aftermath(nothingSince(rule), false, withdrawn, unsupported);
        }
        Weight recovery = reading.ofRecovery(new Period(next, days.end()));
        return new Aftermath(recovery, recovery.reached(), withdrawn, unsupported && !recovery.reached());
    }

    private static Weight nothingSince(EvaluationRule rule) {
        return Weight.of(Method.E_PROCESS, 1, 1 / rule.testing().recoveryAlpha(), Weight.Bound.ANY_VOLUME);
    }

    private static Verdict afterAlarm(EvaluationRule rule, Aftermath aftermath, boolean insideRange) {
        if (aftermath.recovered()) {
            return Verdict.ON_TRACK;
        }
        if (aftermath.unsupported()) {
            return insideRange ? Verdict.ON_TRACK : Verdict.INCONCLUSIVE;
        }
        double halfWay = Math.sqrt(1 / rule.testing().recoveryAlpha());
        return aftermath.recovery().eValue() >= halfWay ? Verdict.RECOVERING : Verdict.UNDER_PERFORMANCE;
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isBefore(day) ? day : other;
    }
}
