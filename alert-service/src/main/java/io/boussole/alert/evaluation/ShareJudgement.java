package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Interval;
import java.time.LocalDate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Judges a share. A case that is still undecided and younger than the plan's own delay is left out: to count it as a failure would
 * make every quarter look bad at its start.
 */
final class ShareJudgement {
    private ShareJudgement() {}

    static Evaluation judge(EvaluationRule rule, Observation.Share share, LocalDate today) {
        Double target = rule.target();
        if (target == null || !(0 < target && target < 1)) {
            return new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_USABLE_TARGET);
        }
        Sample sample = Sample.of(rule, share, today);
        Interval interval = ConfidenceSequence.ofShare(
                sample.succeeded(), sample.size(), rule.budget().alpha());
        Evidence evidence = evidence(rule, target, sample, interval);
        return Evaluator.verdict(rule, evidence, evidence.expected(), isInsideRange(rule, target, interval));
    }

    private static Evidence evidence(EvaluationRule rule, double target, Sample sample, Interval interval) {
        long n = sample.size();
        boolean lowerIsBetter = rule.direction() == Direction.LOWER_IS_BETTER;
        long good = lowerIsBetter ? n - sample.succeeded() : sample.succeeded();
        double goodShare = lowerIsBetter ? 1 - target : target;
        return new Evidence(
                Evidence.Kind.RATE,
                sample.window(),
                sample.succeeded(),
                n,
                sample.leftOut(),
                n * target,
                target,
                n == 0 ? 0 : sample.succeeded() / (double) n,
                interval,
                new EProcess(rule.alternatives()).ofShare(good, n, goodShare),
                rule.budget().alarmThreshold(),
                BinomialDistribution.of(Math.toIntExact(n), goodShare).cumulativeProbability(Math.toIntExact(good)));
    }

    private static boolean isInsideRange(EvaluationRule rule, double target, Interval interval) {
        if (rule.direction() == Direction.LOWER_IS_BETTER) {
            Double high = rule.range().high();
            return interval.high() <= (high == null ? target : high);
        }
        Double low = rule.range().low();
        return interval.low() >= (low == null ? target : low);
    }

    private record Sample(Period window, long succeeded, long size, long leftOut) {

        static Sample of(EvaluationRule rule, Observation.Share share, LocalDate today) {
            LocalDate last = rule.period().until(today).end();
            long succeeded = 0;
            long size = 0;
            long leftOut = 0;
            for (Cohort cohort : share.cohorts()) {
                if (!rule.period().holds(cohort.day())) {
                    continue;
                }
                long unripe = isRipe(rule, cohort, today) ? 0 : cohort.undecided();
                succeeded += cohort.succeeded();
                size += cohort.entered() - unripe;
                leftOut += unripe;
                last = cohort.day().isAfter(last) ? cohort.day() : last;
            }
            return new Sample(new Period(rule.period().start(), last), succeeded, size, leftOut);
        }

        private static boolean isRipe(EvaluationRule rule, Cohort cohort, LocalDate today) {
            Integer ripensAfter = rule.ripensAfterDays();
            return ripensAfter != null && cohort.day().plusDays(ripensAfter).isBefore(today);
        }
    }
}
