package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Evidence.Kind;
import io.boussole.alert.evaluation.Observation.DayAmounts;
import io.boussole.alert.evaluation.Weight.Bound;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.mean.LogMeanSequence;
import io.boussole.alert.statistics.mean.LogSums;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A mean amount, on the scale of logarithms: on that of money a few large deals would raise far too many alarms. Amounts are taken for
 * log-normal, so that the mean follows from mean and variance of the logarithms; amounts of zero have none and are left out. The bound
 * is asymptotic, hence nothing before the tenth amount.
 *
 * <p>A few placeholders of 1 spread the logarithms so far that the mean that follows is many times the true one. So nothing is concluded
 * where it is more than {@link #MOST_APART} times the arithmetic mean, or that of it, and nothing good that the arithmetic mean denies.
 */
final class MeanReading implements Reading {
    /** Where no volume is planned, the interval is to be narrowest at about as many deals as a quarter brings. */
    private static final double USUAL_VOLUME = 20;

    private static final double MOST_APART = 1.5;

    private final EvaluationRule rule;
    private final double target;
    private final List<DayAmounts> amounts;

    MeanReading(EvaluationRule rule, double target, List<DayAmounts> amounts, Look look) {
        this.rule = rule;
        this.target = target;
        this.amounts =
                amounts.stream().filter(day -> !day.day().isAfter(look.today())).toList();
    }

    @Override
    public Evidence againstPlan(Period days) {
        List<DayAmounts> counted = within(days);
        LogSums sums = sums(counted);
        long all = counted.stream().mapToLong(DayAmounts::amounts).sum();
        double sum = counted.stream().mapToDouble(DayAmounts::sum).sum();
        double alpha = rule.testing().alpha();
        return new Evidence(
                Kind.MEAN,
                window(days, counted),
                sums.count(),
                sums.count(),
                all - sums.count(),
                0,
                target,
                target,
                all == 0 ? 0 : sum / all,
                sequence(alpha).ofMean(sums).orElse(null),
                Weight.of(
                        Method.E_PROCESS,
                        sequence(alpha).evidence(sums, target, side(true)),
                        1 / alpha,
                        Bound.ANY_VOLUME),
                chance(sums));
    }

    private static Period window(Period days, List<DayAmounts> counted) {
        LocalDate last = counted.stream()
                .map(DayAmounts::day)
                .max(Comparator.naturalOrder())
                .orElse(days.start());
        return days.until(last);
    }

    private List<DayAmounts> within(Period days) {
        return amounts.stream().filter(day -> days.holds(day.day())).toList();
    }

    private static LogSums sums(List<DayAmounts> counted) {
        return new LogSums(
                counted.stream().mapToLong(DayAmounts::positives).sum(),
                counted.stream().mapToDouble(DayAmounts::logs).sum(),
                counted.stream().mapToDouble(DayAmounts::logSquares).sum());
    }

    /** By the normal distribution that the logarithm of the mean nears. */
    private double chance(LogSums sums) {
        if (sums.count() < LogMeanSequence.BURN_IN) {
            return 1;
        }
        double variance = sums.variance();
        double distance = logOfMean(sums) - Math.log(target);
        double error = Math.sqrt(variance * (1 + variance / 2) * rule.testing().dispersion() / sums.count());
        double deviations = distance / error;
        return NormalDistribution.of(0, 1).cumulativeProbability(rule.isHigherBetter() ? deviations : -deviations);
    }

    private static double logOfMean(LogSums sums) {
        return sums.average() + sums.variance() / 2;
    }

    @Override
    public @Nullable Reason doubt(Period days) {
        List<DayAmounts> counted = within(days);
        LogSums sums = sums(counted);
        if (sums.count() < LogMeanSequence.BURN_IN) {
            return null;
        }
        double apart = Math.abs(logOfMean(sums) - Math.log(arithmeticMean(counted)));
        return apart <= Math.log(MOST_APART) ? null : Reason.AMOUNTS_DISAGREE;
    }

    /** Of those above zero, as the logarithms are. */
    private static double arithmeticMean(List<DayAmounts> counted) {
        return counted.stream().mapToDouble(DayAmounts::sum).sum()
                / counted.stream().mapToLong(DayAmounts::positives).sum();
    }

    @Override
    public Weight ofRecovery(Period days) {
        return better(RangeEnds.recovery(rule, target), days, rule.testing().recoveryAlpha());
    }

    @Override
    public @Nullable Weight ofOverPerformance(Period days) {
        Double end = rule.goodEnd();
        return end == null || !(end > 0)
                ? null
                : better(end, days, rule.testing().alpha());
    }

    private Weight better(double than, Period days, double alpha) {
        List<DayAmounts> counted = within(days);
        double mean = arithmeticMean(counted);
        boolean agrees = doubt(days) == null && (rule.isHigherBetter() ? mean >= than : mean <= than);
        double eValue = agrees ? sequence(alpha).evidence(sums(counted), than, side(false)) : 1;
        return Weight.of(Method.E_PROCESS, eValue, 1 / alpha, Bound.ANY_VOLUME);
    }

    private LogMeanSequence sequence(double alpha) {
        Double planned = rule.testing().plannedVolume();
        return new LogMeanSequence(
                alpha,
                planned == null ? USUAL_VOLUME : Math.max(1, planned),
                rule.testing().dispersion());
    }

    private Side side(boolean bad) {
        return rule.isHigherBetter() == bad ? Side.BELOW : Side.ABOVE;
    }

    @Override
    public boolean isMature(Evidence evidence) {
        return evidence.sampleSize() >= LogMeanSequence.BURN_IN;
    }

    @Override
    public boolean isInsideRange(Evidence evidence) {
        Interval interval = evidence.interval();
        return interval != null
                && !isBeyondRange(evidence)
                && (rule.isHigherBetter() ? interval.low() >= badEnd() : interval.high() <= badEnd());
    }

    @Override
    public boolean isBeyondRange(Evidence evidence) {
        return rule.isHigherBetter() ? evidence.estimate() < badEnd() : evidence.estimate() > badEnd();
    }

    private double badEnd() {
        Double end = rule.badEnd();
        return end == null ? target : end;
    }
}
