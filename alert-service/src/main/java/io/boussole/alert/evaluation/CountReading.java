package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.pacing.Pace;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.SingleLook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count, against its pace. A day that is not over is counted on neither side. */
final class CountReading implements Reading {
    /** Far above any number of sales; the distributions of the library end soon after it. */
    static final double LARGEST_TARGET = 1e9;

    private final EvaluationRule rule;
    private final double target;
    private final List<DayCount> counts;
    private final LocalDate lastDayOver;
    private final Pace pace;

    /** @param target more than 0 and at most {@link #LARGEST_TARGET} */
    CountReading(EvaluationRule rule, double target, List<DayCount> counts, Look look) {
        this.rule = rule;
        this.target = target;
        this.counts = counts;
        this.lastDayOver = look.lastDayOver();
        this.pace = look.pace(rule);
    }

    @Override
    public Evidence againstPlan(Period days) {
        List<Step> steps = steps(days, target);
        double expected = Step.basis(steps);
        long observed = Step.observed(steps);
        return new Evidence(
                Evidence.Kind.COUNT,
                window(days, steps),
                observed,
                observed,
                events(days) - observed,
                0,
                expected,
                target,
                observed,
                interval(observed, expected),
                Scale.weigh(plan(days), steps, rule.testing()),
                chance(observed, expected));
    }

    private Period window(Period days, List<Step> steps) {
        if (!pace.leavesOutTheRest() || steps.isEmpty()) {
            return days.until(lastDayOver);
        }
        LocalDate first = pace.looksFrom(days.start()).get(0).days().start();
        return new Period(first, steps.get(steps.size() - 1).day());
    }

    /** The plan goes on to the end of its period, wherever {@code days} end. */
    private CountClaim plan(Period days) {
        List<Double> looks = pace.looksFrom(days.start()).stream()
                .map(look -> target * look.share())
                .toList();
        return claim(looks, badSide(), rule.testing().alternatives());
    }

    private CountClaim claim(List<Double> looks, Side side, List<Double> alternatives) {
        return new CountClaim(looks, side, alternatives, rule.testing().dispersion());
    }

    /**
     * One a look of the pace, with what came on its days. Before the first of them nothing is due, and nothing counts.
     */
    private List<Step> steps(Period days, double whole) {
        List<Step> steps = new ArrayList<>();
        LocalDate from = days.start();
        for (Pace.Look look : pace.looksFrom(days.start())) {
            if (look.day().isAfter(lastDayOver) || look.day().isAfter(days.end())) {
                break;
            }
            steps.add(new Step(look.day(), events(look.days()), whole * look.share()));
            from = look.day().plusDays(1);
        }
        LocalDate last = days.until(lastDayOver).end();
        if (!steps.isEmpty() && !pace.leavesOutTheRest() && !last.isBefore(from)) {
            Step before = steps.remove(steps.size() - 1);
            steps.add(new Step(before.day(), before.observed() + events(new Period(from, last)), before.basis()));
        }
        return steps;
    }

    private long events(Period days) {
        return counts.stream()
                .filter(count -> days.holds(count.day()))
                .mapToLong(DayCount::events)
                .sum();
    }

    private @Nullable Interval interval(long observed, double expected) {
        if (expected == 0) {
            return null;
        }
        return ConfidenceSequence.ofPace(
                        observed,
                        expected,
                        rule.testing().dispersion(),
                        rule.testing().alpha())
                .times(expected);
    }

    private double chance(long observed, double expected) {
        return expected == 0
                ? 1
                : SingleLook.ofCount(observed, expected, rule.testing().dispersion(), badSide());
    }

    @Override
    public Weight ofRecovery(Period days) {
        double end = RangeEnds.recovery(rule, target);
        double toTarget = rule.isHigherBetter() ? end / target : target / end;
        CountClaim stillOut = claim(List.of(), goodSide(), RangeEnds.alternatives(rule, toTarget));
        return Scale.weigh(stillOut, steps(days, end), rule.testing().recoveryAlpha());
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        Double end = rule.goodEnd();
        if (end == null || !(0 < end && end <= LARGEST_TARGET)) {
            return null;
        }
        CountClaim notAbove = claim(List.of(), goodSide(), rule.testing().alternatives());
        return Scale.weigh(notAbove, steps(days, end), rule.testing().alpha());
    }

    @Override
    public Scatter scatter(Period days) {
        return Scatter.ofCount(steps(days, target));
    }

    @Override
    public boolean isMature(Evidence evidence) {
        double least = rule.testing().minExpected();
        return evidence.expected() >= least || (!rule.isHigherBetter() && evidence.observed() >= least);
    }

    /** The range is given for the whole period; to date it shrinks as the target does. */
    @Override
    public boolean isInsideRange(Evidence evidence) {
        Interval interval = evidence.interval();
        if (interval == null) {
            return false;
        }
        double due = badEnd() / target * evidence.expected();
        return rule.isHigherBetter() ? interval.low() >= due : interval.high() <= due;
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        double due = badEnd() / target * evidence.expected();
        return rule.isHigherBetter() ? evidence.observed() < due : evidence.observed() > due;
    }

    private double badEnd() {
        Double end = rule.badEnd();
        return end == null ? target : end;
    }

    private Side badSide() {
        return rule.isHigherBetter() ? Side.BELOW : Side.ABOVE;
    }

    private Side goodSide() {
        return rule.isHigherBetter() ? Side.ABOVE : Side.BELOW;
    }
}
