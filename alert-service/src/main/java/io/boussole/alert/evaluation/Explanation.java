package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.Stale;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shortfall early in the funnel accounts for one later in it. With a fifth fewer leads, a fifth fewer signatures are nobody's
 * second failure; a share of the leads that were there is not touched by their number.
 */
public final class Explanation {
    private Explanation() {}

    /**
     * Whether the count would not be on alarm if the plan had expected of it only what the earlier stage let through.
     *
     * @param throughput observed by expected of the earlier stage, 0 to 1; where nothing came through, nothing could follow
     * @param reach by which a day without facts is a zero, or is not known
     * @return false for anything but a count that should be high, and where nothing can be said of what is left of the plan
     */
    public static boolean accountsFor(
            double throughput,
            EvaluationRule rule,
            Observation observation,
            BusinessCalendar calendar,
            Reach reach,
            Episode episode) {
        if (!(observation instanceof Observation.Count) || !rule.isHigherBetter()) {
            return false;
        }
        if (throughput <= 0) {
            return true;
        }
        Episode withoutAlarm = new Episode(episode.number(), episode.evidenceFrom(), null);
        Evaluation evaluation =
                Evaluator.evaluate(scaled(rule, throughput), observation, calendar, reach, withoutAlarm);
        Evaluation told = evaluation instanceof Stale stale ? stale.kept() : evaluation;
        return told instanceof Judged judged && judged.verdict() != Verdict.UNDER_PERFORMANCE;
    }

    private static EvaluationRule scaled(EvaluationRule rule, double factor) {
        return new EvaluationRule(
                rule.direction(),
                times(rule.target(), factor),
                new Range(times(rule.range().low(), factor), times(rule.range().high(), factor)),
                rule.period(),
                rule.spread(),
                rule.ripening(),
                rule.testing());
    }

    private static @Nullable Double times(@Nullable Double value, double factor) {
        return value == null ? null : value * factor;
    }
}
