package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evidence.Kind;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.Lasted;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.SingleLook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long cases take, by the share of those that ended well within the target. The target is a median, so half of them do while the
 * plan holds.
 *
 * <p>Only cases that entered at least the target's days ago are looked at, in order of entry, whatever has become of them. The mean of
 * the closed ones is never used: the slow ones of a cohort close last, so it is always too good at first. Of a cohort old enough the
 * quick cases are all known and the slow ones come in later, and each that does only adds evidence: so at any look the e-value is at most
 * the one that the complete cohorts will have, and Ville's inequality holds. Where too good is the conclusion, every open case is taken
 * for a slow one.
 */
final class DurationReading implements Reading {
    private static final double HALF = 0.5;

    /** A century: nothing that entered so long ago is looked at. */
    private static final long LONGEST_DAYS = 36_500;

    private final EvaluationRule rule;
    private final double target;
    private final Observation.Durations durations;
    private final Map<LocalDate, List<Lasted>> endedByEntry;
    private final LocalDate today;

    DurationReading(EvaluationRule rule, double target, Observation.Durations durations, Look look) {
        this.rule = rule;
        this.target = target;
        this.durations = durations;
        this.endedByEntry = durations.ended().stream().collect(Collectors.groupingBy(Lasted::day));
        this.today = look.today();
    }

    @Override
    public Evidence againstPlan(Period days) {
        List<Step> steps = steps(days, target, false);
        long within = Step.observed(steps);
        long cases = Math.round(Step.basis(steps));
        long all = durations.ended().stream()
                .filter(ended -> days.holds(ended.day()))
                .mapToLong(Lasted::cases)
                .sum();
        return new Evidence(
                Kind.DURATION,
                window(days, target),
                within,
                cases,
                all - cases,
                0,
                cases * HALF,
                target,
                cases == 0 ? 0 : within / (double) cases,
                interval(within, cases),
                Scale.weigh(claim(badSide()), steps, rule.testing()),
                chance(within, cases));
    }

    private double chance(long within, long cases) {
        long good = rule.isHigherBetter() ? cases - within : within;
        return SingleLook.ofShare(good, cases, HALF, rule.testing().dispersion());
    }

    private Interval interval(long within, long cases) {
        return ConfidenceSequence.ofShare(
                within, cases, rule.testing().dispersion(), rule.testing().alpha());
    }

    @Override
    public Weight ofRecovery(Period days) {
        double end = RangeEnds.recovery(rule, target);
        return Scale.weigh(
                claim(goodSide()), steps(days, end, true), rule.testing().recoveryAlpha());
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        Double end = rule.goodEnd();
        return end == null || !(end > 0)
                ? null
                : Scale.weigh(
                        claim(goodSide()),
                        steps(days, end, true),
                        rule.testing().alpha());
    }

    @Override
    public Scatter scatter(Period days) {
        return Scatter.ofShare(steps(days, target, false));
    }

    @Override
    public boolean isMature(Evidence evidence) {
        return evidence.expected() >= rule.testing().minExpected();
    }

    @Override
    public boolean isInsideRange(Evidence evidence) {
        Double end = rule.badEnd();
        List<Step> steps =
                steps(new Period(evidence.window().start(), rule.period().end()), end == null ? target : end, true);
        Interval share = interval(Step.observed(steps), Math.round(Step.basis(steps)));
        return rule.isHigherBetter() ? share.high() <= HALF : share.low() >= HALF;
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        Double end = rule.badEnd();
        List<Step> steps =
                steps(new Period(evidence.window().start(), rule.period().end()), end == null ? target : end, false);
        double share = Step.observed(steps) / Math.max(1, Step.basis(steps));
        return !steps.isEmpty() && (rule.isHigherBetter() ? share > HALF : share < HALF);
    }

    private ShareClaim claim(Side side) {
        return new ShareClaim(
                HALF, side, rule.testing().alternatives(), rule.testing().dispersion(), null);
    }

    /** Quick cases are good ones where shorter is better. */
    private Side badSide() {
        return rule.isHigherBetter() ? Side.ABOVE : Side.BELOW;
    }

    private Side goodSide() {
        return rule.isHigherBetter() ? Side.BELOW : Side.ABOVE;
    }

    /** @param openOnes whether an open case of a cohort is one that takes longer than {@code limit} */
    private List<Step> steps(Period days, double limit, boolean openOnes) {
        List<Step> steps = new ArrayList<>();
        durations.cohorts().stream()
                .filter(cohort -> window(days, limit).holds(cohort.day()) && isOldEnough(cohort.day(), limit))
                .sorted(Comparator.comparing(Cohort::day))
                .forEach(cohort -> steps.add(new Step(
                        cohort.day(),
                        ended(cohort.day(), limit),
                        ended(cohort.day(), Double.MAX_VALUE) + (openOnes ? cohort.undecided() : 0))));
        return steps.stream().filter(step -> step.basis() > 0).toList();
    }

    private long ended(LocalDate entered, double within) {
        return endedByEntry.getOrDefault(entered, List.of()).stream()
                .filter(ended -> ended.days() <= within)
                .mapToLong(Lasted::cases)
                .sum();
    }

    private boolean isOldEnough(LocalDate entered, double limit) {
        return entered.plusDays(days(limit)).isBefore(today);
    }

    private static long days(double limit) {
        return Math.min(LONGEST_DAYS, (long) limit);
    }

    private Period window(Period days, double limit) {
        return days.until(today.minusDays(1 + days(limit)));
    }
}
