package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evidence.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A bare number held against a line, without any control of false alarms: only where a rule asks for it. Nothing is said in the first
 * week of an episode: one day's number is beyond any line as often as not, and one that was dealt with is still there the next day.
 */
final class ValueReading implements Reading {
    private static final int WORKING_DAYS_TO_WAIT = 5;

    private final EvaluationRule rule;
    private final double target;
    private final Observation.Value value;
    private final Look look;

    ValueReading(EvaluationRule rule, double target, Observation.Value value, Look look) {
        this.rule = rule;
        this.target = target;
        this.value = value;
        this.look = look;
    }

    @Override
    public Evidence againstPlan(Period days) {
        double due = due(target);
        return new Evidence(
                Kind.VALUE,
                days.until(look.lastDayOver()),
                0,
                0,
                0,
                0,
                due,
                target,
                value.value(),
                null,
                Weight.of(Method.FIXED_THRESHOLD, 1, 0, Weight.Bound.NONE).fixed(false),
                1);
    }

    private double due(double whole) {
        return value.addsUp() ? whole * look.pace(rule).shareDueBy(look.lastDayOver()) : whole;
    }

    /** A line that is crossed back is all that there is to see. */
    @Override
    public Weight ofRecovery(Period days) {
        return Weight.of(Method.FIXED_THRESHOLD, 1, 0, Weight.Bound.NONE).fixed(!isBeyond());
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        return null;
    }

    @Override
    public boolean isMature(Evidence evidence) {
        return look.calendar().workingDaysBetween(evidence.window().start(), look.lastDayOver())
                >= WORKING_DAYS_TO_WAIT;
    }

    @Override
    public boolean isInsideRange(Evidence evidence) {
        return !isBeyond();
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        return isBeyond();
    }

    private boolean isBeyond() {
        Double end = rule.badEnd();
        double line = due(end == null ? target : end);
        return rule.isHigherBetter() ? value.value() < line : value.value() > line;
    }
}
