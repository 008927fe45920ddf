package io.boussole.alert.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The values besides the target that a KPI is held against. */
final class RangeEnds {
    private RangeEnds() {}

    /**
     * The value that a KPI must be better than to be back: the bad end of its range. A plan without one gets the mildest of the worse
     * values that its alarm was about.
     */
    static double recovery(EvaluationRule rule, double target) {
        double mildest = mildestFactor(rule);
        return recovery(rule, target, rule.isHigherBetter() ? mildest * target : target / mildest);
    }

    /** @param mildest of the worse values that an alarm is about */
    static double recovery(EvaluationRule rule, double target, double mildest) {
        Double end = rule.badEnd();
        if (rule.isHigherBetter()) {
            return end == null || end <= 0 ? mildest : Math.min(end, target);
        }
        return end == null ? mildest : Math.max(end, target);
    }

    static double mildestFactor(EvaluationRule rule) {
        return rule.testing().alternatives().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The rule's alternatives and, among them, the one that is the target itself: a KPI that is back on plan must be seen to be. */
    static List<Double> alternatives(EvaluationRule rule, double toTarget) {
        List<Double> alternatives = new ArrayList<>(rule.testing().alternatives());
        if (0 < toTarget && toTarget < 1) {
            alternatives.add(toTarget);
        }
        return alternatives;
    }
}
