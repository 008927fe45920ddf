package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evidence.Ages;
import io.boussole.alert.evaluation.Evidence.Kind;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Weight.Bound;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.SingleLook;
import io.boussole.alert.statistics.delay.DelayCurve;
import io.boussole.alert.statistics.delay.HazardProcess;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A share whose cases take long to succeed, by a plan that says how long: each case weighs as much as its age says, so nothing has to
 * ripen. Where cases are slower than the plan says, the share looks too low: that is the price, and a true change too.
 *
 * <p>Only the evidence against the plan is reckoned so. Evidence for more than the plan takes cases as {@link ShareReading} does, which
 * needs no assumption.
 */
final class DelayedShareReading implements Reading {
    private final EvaluationRule rule;
    private final double target;
    private final double medianDays;
    private final List<Cohort> cohorts;
    private final LocalDate lastDayOver;
    private final ShareReading ripe;

    DelayedShareReading(EvaluationRule rule, double target, double medianDays, List<Cohort> cohorts, Look look) {
        this.rule = rule;
        this.target = target;
        this.medianDays = medianDays;
        this.cohorts = cohorts;
        this.lastDayOver = look.lastDayOver();
        this.ripe = new ShareReading(rule, target, cohorts, look);
    }

    @Override
    public Evidence againstPlan(Period days) {
        HazardProcess process = new HazardProcess(
                target,
                DelayCurve.ofMedian(Math.max(1, medianDays)),
                Side.BELOW,
                rule.testing().alternatives());
        Map<Integer, Long> unconverted = new TreeMap<>();
        Map<Integer, Long> entered = new TreeMap<>();
        long converted = 0;
        long all = 0;
        for (Cohort cohort : cohorts) {
            if (days.holds(cohort.day()) && !cohort.day().isAfter(lastDayOver)) {
                int age = Math.toIntExact(ChronoUnit.DAYS.between(cohort.day(), lastDayOver));
                entered.merge(age, cohort.entered(), Long::sum);
                unconverted.merge(age, cohort.entered() - cohort.succeeded(), Long::sum);
                converted += cohort.succeeded();
                all += cohort.entered();
            }
        }
        double expected = process.expected(entered);
        double alpha = rule.testing().alpha();
        double dispersion = rule.testing().dispersion();
        return new Evidence(
                Kind.DELAYED_RATE,
                days.until(lastDayOver),
                converted,
                all,
                0,
                0,
                expected,
                target,
                expected == 0 ? 0 : Math.min(1, target * converted / expected),
                expected == 0 ? null : interval(converted, expected),
                Weight.of(
                        Method.E_PROCESS,
                        process.evidence(converted, unconverted, dispersion),
                        1 / alpha,
                        Bound.ANY_VOLUME),
                expected == 0 ? 1 : SingleLook.ofCount(converted, expected, dispersion, Side.BELOW),
                new Ages(medianDays, unconverted));
    }

    /** Of the share that the conversions so far point to, by the count of them. */
    private Interval interval(long converted, double expected) {
        Interval share = ConfidenceSequence.ofPace(
                        converted,
                        expected,
                        rule.testing().dispersion(),
                        rule.testing().alpha())
                .times(target);
        return new Interval(Math.min(1, share.low()), Math.min(1, share.high()));
    }

    @Override
    public Weight ofRecovery(Period days) {
        return ripe.ofRecovery(days);
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        return ripe.ofOverPerformance(days);
    }

    @Override
    public Scatter scatter(Period days) {
        return ripe.scatter(days);
    }

    @Override
    public boolean isMature(Evidence evidence) {
        return evidence.expected() >= rule.testing().minExpected();
    }

    @Override
    public boolean isInsideRange(Evidence evidence) {
        return evidence.interval() != null && ripe.isInsideRange(evidence);
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        return ripe.isBeyondRange(evidence);
    }
}
