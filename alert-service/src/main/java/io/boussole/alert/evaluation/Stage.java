package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.Stale;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.calendar.BusinessCalendar;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of the funnel with all that it is judged by.
 *
 * @param reach by which a day without facts is a zero, or is not known
 */
public record Stage(EvaluationRule rule, Observation observation, BusinessCalendar calendar, Reach reach) {
    public Evaluation evaluate(Episode episode) {
        return Evaluator.evaluate(rule, observation, calendar, reach, episode);
    }

    boolean isCountThatShouldBeHigh() {
        return observation instanceof Observation.Count && rule.isHigherBetter();
    }

    /** Observed by expected on the days that count in an episode, 0 to 1; empty when nothing was expected or can be said. */
    OptionalDouble throughput(Episode episode) {
        return told(episode) instanceof Judged judged && judged.evidence().expected() > 0
                ? OptionalDouble.of(Math.min(
                        1, judged.evidence().observed() / judged.evidence().expected()))
                : OptionalDouble.empty();
    }

    /** What would be said of it on those days if no alarm stood; of silent sources, what they said before. */
    Evaluation told(Episode episode) {
        Evaluation evaluation = evaluate(new Episode(episode.number(), episode.evidenceFrom(), null));
        return evaluation instanceof Stale stale ? stale.kept() : evaluation;
    }

    /** As if the plan had expected only so much of it. */
    Stage expecting(double share) {
        EvaluationRule scaled = new EvaluationRule(
                rule.direction(),
                times(rule.target(), share),
                new Range(times(rule.range().low(), share), times(rule.range().high(), share)),
                rule.period(),
                rule.spread(),
                rule.ripening(),
                rule.testing());
        return new Stage(scaled, observation, calendar, reach);
    }

    private static @Nullable Double times(@Nullable Double value, double factor) {
        return value == null ? null : value * factor;
    }
}
