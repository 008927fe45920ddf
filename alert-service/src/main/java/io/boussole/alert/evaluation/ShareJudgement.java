package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Interval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Judges a share by cases in the order in which they entered. A case is settled when it has succeeded, has failed, or is older than the
 * plan's own delay; an open young one is not.
 *
 * <p>To judge whatever is decided would favour the outcome that comes sooner: where losses are quick and signatures slow, a team on plan
 * would look bad for weeks. Two samples are free of that, whatever the delays. The days up to the first with an unsettled case: their
 * e-value is one that the process passes through in order of entry, so Ville's inequality covers it at any look. And the whole period
 * with every unsettled case counted as good: its e-value can only rise as cases are decided. The second only ever raises the verdict.
 */
final class ShareJudgement {
    private ShareJudgement() {}

    static Evaluation judge(EvaluationRule rule, Observation.Share share, LocalDate today) {
        Double target = rule.target();
        if (target == null || !(0 < target && target < 1)) {
            return new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_USABLE_TARGET);
        }
        Evidence settled = evidence(rule, target, Sample.settled(rule, share, today));
        Evidence hopeful = evidence(rule, target, Sample.hopeful(rule, share, today));
        if (hopeful.eValue() > settled.eValue()
                && hopeful.eValue() >= rule.budget().watchThreshold()) {
            return Evaluator.verdict(rule, hopeful, hopeful.expected(), false);
        }
        return Evaluator.verdict(rule, settled, settled.expected(), isInsideRange(rule, target, settled));
    }

    private static Evidence evidence(EvaluationRule rule, double target, Sample sample) {
        long n = sample.size();
        boolean lowerIsBetter = isLowerBetter(rule);
        long good = lowerIsBetter ? n - sample.succeeded() : sample.succeeded();
        double goodShare = lowerIsBetter ? 1 - target : target;
        return new Evidence(
                Evidence.Kind.RATE,
                sample.window(),
                sample.succeeded(),
                n,
                sample.leftOut(),
                sample.assumedGood(),
                n * target,
                target,
                n == 0 ? 0 : sample.succeeded() / (double) n,
                ConfidenceSequence.ofShare(sample.succeeded(), n, rule.budget().alpha()),
                new EProcess(rule.alternatives()).ofShare(good, n, goodShare),
                rule.budget().alarmThreshold(),
                BinomialDistribution.of(Math.toIntExact(n), goodShare).cumulativeProbability(Math.toIntExact(good)));
    }

    private static boolean isLowerBetter(EvaluationRule rule) {
        return rule.direction() == Direction.LOWER_IS_BETTER;
    }

    private static boolean isInsideRange(EvaluationRule rule, double target, Evidence evidence) {
        Interval interval = Objects.requireNonNull(evidence.interval());
        if (isLowerBetter(rule)) {
            Double high = rule.range().high();
            return interval.high() <= (high == null ? target : high);
        }
        Double low = rule.range().low();
        return interval.low() >= (low == null ? target : low);
    }

    /**
     * What is judged.
     *
     * @param leftOut cases of the period that are not judged yet
     * @param assumedGood unsettled cases that are counted as good
     */
    private record Sample(Period window, long succeeded, long size, long leftOut, long assumedGood) {

        static Sample settled(EvaluationRule rule, Observation.Share share, LocalDate today) {
            List<Cohort> cohorts = ofPeriod(rule, share);
            List<Cohort> counted = cohorts.stream()
                    .takeWhile(cohort -> unsettled(rule, cohort, today) == 0)
                    .toList();
            LocalDate last = counted.size() == cohorts.size()
                    ? lastDay(rule, cohorts, today)
                    : cohorts.get(counted.size()).day().minusDays(1);
            long size = entered(counted);
            return new Sample(window(rule, last), succeeded(counted), size, entered(cohorts) - size, 0);
        }

        static Sample hopeful(EvaluationRule rule, Observation.Share share, LocalDate today) {
            List<Cohort> cohorts = ofPeriod(rule, share);
            long unsettled = cohorts.stream()
                    .mapToLong(cohort -> unsettled(rule, cohort, today))
                    .sum();
            long succeeded = succeeded(cohorts) + (isLowerBetter(rule) ? 0 : unsettled);
            LocalDate last = lastDay(rule, cohorts, today);
            return new Sample(window(rule, last), succeeded, entered(cohorts), 0, unsettled);
        }

        private static List<Cohort> ofPeriod(EvaluationRule rule, Observation.Share share) {
            return share.cohorts().stream()
                    .filter(cohort -> rule.period().holds(cohort.day()))
                    .sorted(Comparator.comparing(Cohort::day))
                    .toList();
        }

        /** Without a delay in the plan an open case is never settled. */
        private static long unsettled(EvaluationRule rule, Cohort cohort, LocalDate today) {
            Integer ripensAfter = rule.ripensAfterDays();
            boolean ripe =
                    ripensAfter != null && cohort.day().plusDays(ripensAfter).isBefore(today);
            return ripe ? 0 : cohort.undecided();
        }

        private static Period window(EvaluationRule rule, LocalDate last) {
            LocalDate start = rule.period().start();
            return new Period(start, last.isBefore(start) ? start : last);
        }

        private static LocalDate lastDay(EvaluationRule rule, List<Cohort> cohorts, LocalDate today) {
            LocalDate last = rule.period().until(today).end();
            return cohorts.stream().map(Cohort::day).reduce(last, (one, other) -> one.isAfter(other) ? one : other);
        }

        private static long entered(List<Cohort> cohorts) {
            return cohorts.stream().mapToLong(Cohort::entered).sum();
        }

        private static long succeeded(List<Cohort> cohorts) {
            return cohorts.stream().mapToLong(Cohort::succeeded).sum();
        }
    }
}
