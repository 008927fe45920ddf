package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Cohorts.Sample;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.pacing.Pace;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.WorseShare;
import io.boussole.alert.statistics.chance.SingleLook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share, by cases in the order in which they entered.
 *
 * <p>To judge whatever is decided would favour the outcome that comes sooner: where losses are quick and signatures slow, a team on plan
 * would look bad for weeks. Two samples are free of that, whatever the delays. The days up to the first with an unsettled case: their
 * e-value is one that the process passes through in order of entry, so Ville's inequality covers it at any look. And all days with every
 * unsettled case counted against the conclusion: the e-value can only rise as cases are decided. The second only ever adds a conclusion.
 *
 * <p>Cases of today count as they are decided. Where a source lags, those that entered later than all is known of count on neither side.
 */
final class ShareReading implements Reading {
    private final EvaluationRule rule;
    private final double target;
    private final List<Cohort> cohorts;
    private final LocalDate today;
    private final Pace pace;

    /** @param target strictly between 0 and 1 */
    ShareReading(EvaluationRule rule, double target, List<Cohort> cohorts, Look look) {
        this.rule = rule;
        this.target = target;
        this.cohorts = cohorts.stream()
                .filter(cohort -> !cohort.day().isAfter(look.today()))
                .toList();
        this.today = look.today();
        this.pace = look.pace(rule);
    }

    @Override
    public Evidence againstPlan(Period days) {
        ShareClaim plan = claim(target, badSide(), rule.testing().alternatives(), volume(days.start()));
        Cohorts entered = Cohorts.of(rule, cohorts, days, today);
        Evidence settled = evidence(entered.settled(), plan, 0);
        Sample kindest = rule.isHigherBetter() ? entered.succeeding() : entered.failing();
        Evidence hopeful = evidence(kindest, plan, kindest.assumed());
        boolean convinces = hopeful.weight().reached()
                || hopeful.eValue() >= rule.testing().budget().watchThreshold();
        return convinces && hopeful.weight().isStrongerThan(settled.weight()) ? hopeful : settled;
    }

    private ShareClaim claim(double share, Side side, List<Double> alternatives, @Nullable Integer volume) {
        return new ShareClaim(share, side, alternatives, rule.testing().dispersion(), volume);
    }

    /** The part of the plan's cases that is to enter from a day on; at least one. */
    private @Nullable Integer volume(LocalDate from) {
        Double planned = rule.testing().plannedVolume();
        if (planned == null || !(planned >= 1) || planned > Integer.MAX_VALUE) {
            return null;
        }
        double left = 1 - pace.shareDueBy(from.minusDays(1));
        return (int) Math.max(1, Math.round(planned * left));
    }

    private Evidence evidence(Sample sample, ShareClaim plan, long assumedGood) {
        long n = sample.size();
        long x = sample.succeeded();
        return new Evidence(
                Evidence.Kind.RATE,
                sample.window(),
                x,
                n,
                sample.leftOut(),
                assumedGood,
                n * target,
                target,
                n == 0 ? 0 : x / (double) n,
                ConfidenceSequence.ofShare(
                        x, n, rule.testing().dispersion(), rule.testing().alpha()),
                Scale.weigh(plan, sample.steps(), rule.testing()),
                chance(x, n));
    }

    private double chance(long x, long n) {
        long good = rule.isHigherBetter() ? x : n - x;
        double goodShare = rule.isHigherBetter() ? target : 1 - target;
        return SingleLook.ofShare(good, n, goodShare, rule.testing().dispersion());
    }

    @Override
    public Weight ofRecovery(Period days) {
        double mildest = WorseShare.of(target, badSide(), RangeEnds.mildestFactor(rule));
        double end = Math.min(RangeEnds.recovery(rule, target, mildest), (1 + target) / 2);
        double toTarget = WorseShare.factorOf(end, goodSide(), target);
        ShareClaim stillOut = claim(end, goodSide(), RangeEnds.alternatives(rule, toTarget), null);
        return better(stillOut, days, rule.testing().recoveryAlpha());
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        Double end = rule.goodEnd();
        if (end == null || !(0 < end && end < 1)) {
            return null;
        }
        ShareClaim notAbove = claim(end, goodSide(), rule.testing().alternatives(), null);
        return better(notAbove, days, rule.testing().alpha());
    }

    private Weight better(ShareClaim claim, Period days, double alpha) {
        Cohorts entered = Cohorts.of(rule, cohorts, days, today);
        Sample severest = rule.isHigherBetter() ? entered.failing() : entered.succeeding();
        return Weight.stronger(
                Scale.weigh(claim, entered.settled().steps(), alpha), Scale.weigh(claim, severest.steps(), alpha));
    }

    @Override
    public Scatter scatter(Period days) {
        return Scatter.ofShare(Cohorts.of(rule, cohorts, days, today).settled().steps());
    }

    @Override
    public boolean isMature(Evidence evidence) {
        double least = rule.testing().minExpected();
        return evidence.expected() >= least || (!rule.isHigherBetter() && evidence.observed() >= least);
    }

    @Override
    public boolean isInsideRange(Evidence evidence) {
        Interval interval = Objects.requireNonNull(evidence.interval());
        return rule.isHigherBetter() ? interval.low() >= badEnd() : interval.high() <= badEnd();
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        return rule.isHigherBetter() ? evidence.estimate() < badEnd() : evidence.estimate() > badEnd();
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
