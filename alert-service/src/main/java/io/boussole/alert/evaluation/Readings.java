package io.boussole.alert.evaluation;

import java.util.Objects;

/** Which reading an observation gets. */
final class Readings {
    private Readings() {}

    /** @param rule with a target that the observation could contradict */
    static Reading of(EvaluationRule rule, Observation observation, Look look) {
        double target = Objects.requireNonNull(rule.target());
        if (observation instanceof Observation.Share share) {
            Double medianDays = rule.ripening().delayMedianDays();
            return medianDays == null || !rule.isHigherBetter()
                    ? new ShareReading(rule, target, share.cohorts(), look)
                    : new DelayedShareReading(rule, target, medianDays, share.cohorts(), look);
        }
        if (observation instanceof Observation.Count count) {
            return new CountReading(rule, target, count.days(), look);
        }
        if (observation instanceof Observation.Durations durations) {
            return new DurationReading(rule, target, durations, look);
        }
        if (observation instanceof Observation.Mean mean) {
            return new MeanReading(rule, target, mean.days(), look);
        }
        return new ValueReading(rule, target, (Observation.Value) observation, look);
    }
}
