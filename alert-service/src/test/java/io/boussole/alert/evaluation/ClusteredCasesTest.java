package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.EvaluationRule.Ripening;
import io.boussole.alert.statistics.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts of one account answer alike, and mailings bring their leads at once: what the rule's dispersion is for. */
class ClusteredCasesTest {
    private static final int RUNS = 1500;

    /** 0.05 and three times the error of so many runs. */
    private static final double ALLOWED = 0.0669;

    private static final List<LocalDate> DAYS = Quarter.PERIOD
            .start()
            .datesUntil(Quarter.DAY_AFTER)
            .filter(Quarter.calendar()::isWorkingDay)
            .toList();

    @ParameterizedTest(name = "{0} of {1} in accounts of {3}, dispersion {2}")
    @CsvSource({"0.25, 80, 2, 2", "0.25, 80, 2, 10", "0.08, 1000, 2, 30", "0.30, 300, 4, 4", "0.90, 200, 2, 10"})
    void keepsToItsBudgetForAShareOfClusteredCases(double share, int volume, double dispersion, int size) {
        Clusters clusters = new Clusters(volume, size, (dispersion - 1) / (size - 1), share);

        assertThat(alarmed(claim(share, volume, 1), Method.E_PROCESS, clusters::on))
                .isGreaterThan(0.09);
        for (Method method : List.of(Method.E_PROCESS, Method.CUSUM, Method.HYBRID)) {
            assertThat(alarmed(claim(share, volume, dispersion), method, clusters::on))
                    .as(method.name())
                    .isLessThan(ALLOWED);
        }
        assertThat(alarmed(claim(share, null, dispersion), Method.E_PROCESS, clusters::on))
                .isLessThan(ALLOWED);
    }

    @Test
    void stillFindsACollapseOfClusteredCases() {
        Clusters clusters = new Clusters(1000, 30, 1 / 29.0, 0.04);

        assertThat(alarmed(claim(0.08, 1000, 2), Method.E_PROCESS, clusters::on))
                .isGreaterThan(0.85);
    }

    /** Pairs make low numbers likelier than bursts of any size do, bursts the high ones. */
    @ParameterizedTest
    @CsvSource({"E_PROCESS, BELOW", "CUSUM, BELOW", "HYBRID, BELOW", "E_PROCESS, ABOVE", "CUSUM, ABOVE", "HYBRID, ABOVE"
    })
    void keepsToItsBudgetForACountOfEventsThatComeTogether(Method method, Side side) {
        assertThat(alarmed(eighty(side, 1), method, ClusteredCasesTest::pairs)).isGreaterThan(0.10);
        assertThat(alarmed(eighty(side, 2), method, ClusteredCasesTest::pairs)).isBetween(0.01, ALLOWED);
        assertThat(alarmed(eighty(side, 2), method, ClusteredCasesTest::bursts)).isBetween(0.01, ALLOWED);
    }

    /** Twice as many cases that come in pairs say what half of them would: all of it, not the weight alone. */
    @Test
    void takesPairsForSingleCases() {
        Judged single = judge(rule(0.25, 80.0, 1), Quarter.decided(14, 80));
        Judged pairs = judge(rule(0.25, 160.0, 2), Quarter.decided(28, 160));

        assertThat(pairs.evidence().weight()).isEqualTo(single.evidence().weight());
        assertThat(pairs.evidence().interval()).isEqualTo(single.evidence().interval());
        assertThat(pairs.evidence().chance()).isEqualTo(single.evidence().chance());
        assertThat(Outlook.of(rule(0.25, 160.0, 2), true, 0, Quarter.calendar()))
                .isEqualTo(Outlook.of(rule(0.25, 80.0, 1), true, 0, Quarter.calendar()));
    }

    @Test
    void takesPairsForSingleCasesWhereTheyAreJudgedByAge() {
        Ripening delay = new Ripening(62, 20.0);
        Judged single = judge(rule(0.25, null, 1).ripening(delay), Quarter.decided(10, 80));
        Judged pairs = judge(rule(0.25, null, 2).ripening(delay), Quarter.decided(20, 160));

        assertThat(single.evidence().kind()).isEqualTo(Evidence.Kind.DELAYED_RATE);
        assertThat(pairs.evidence().eValue()).isCloseTo(single.evidence().eValue(), within(1e-9));
        assertThat(pairs.evidence().interval()).isEqualTo(single.evidence().interval());
        assertThat(pairs.evidence().chance()).isEqualTo(single.evidence().chance());
    }

    /** Of cases that come in accounts of one size; their own shares are beta distributed around the true one. */
    private record Clusters(int volume, int size, double correlation, double truth) {
        Step on(LocalDate day, SplittableRandom random) {
            int clusters = poisson(volume / (double) size, random);
            int succeeded = IntStream.range(0, clusters)
                    .map(cluster -> succeeded(random))
                    .sum();
            return new Step(day, succeeded, (double) clusters * size);
        }

        private int succeeded(SplittableRandom random) {
            double own = correlation >= 1 ? (random.nextDouble() < truth ? 1 : 0) : share(random);
            return (int) IntStream.range(0, size)
                    .filter(each -> random.nextDouble() < own)
                    .count();
        }

        private double share(SplittableRandom random) {
            double weight = 1 / correlation - 1;
            return BetaDistribution.of(truth * weight, (1 - truth) * weight)
                    .createSampler(random::nextLong)
                    .sample();
        }
    }

    private static EvaluationRule rule(double share, @Nullable Double volume, double dispersion) {
        return Quarter.rule(Direction.HIGHER_IS_BETTER, share, new Range(0.8 * share, null))
                .testing(Testing.DEFAULT.plannedVolume(volume).dispersion(dispersion));
    }

    private static ShareClaim claim(double share, @Nullable Integer volume, double dispersion) {
        return new ShareClaim(share, Side.BELOW, EvaluationRule.defaultAlternatives(), dispersion, volume);
    }

    private static CountClaim eighty(Side side, double dispersion) {
        List<Double> looks = Collections.nCopies(DAYS.size(), 80.0 / DAYS.size());
        return new CountClaim(looks, side, EvaluationRule.defaultAlternatives(), dispersion);
    }

    /** Share of the quarters in which some day's close is an alarm. */
    private static double alarmed(Claim claim, Method method, BiFunction<LocalDate, SplittableRandom, Step> day) {
        Testing testing = Testing.DEFAULT.method(method);
        return IntStream.range(0, RUNS)
                        .parallel()
                        .filter(run -> isAlarmed(claim, testing, day, new SplittableRandom(100 + run)))
                        .count()
                / (double) RUNS;
    }

    private static boolean isAlarmed(
            Claim claim,
            Testing testing,
            BiFunction<LocalDate, SplittableRandom, Step> drawn,
            SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        return DAYS.stream().anyMatch(day -> {
            steps.add(drawn.apply(day, random));
            return Scale.weigh(claim, steps, testing).reached();
        });
    }

    private static Step pairs(LocalDate day, SplittableRandom random) {
        return new Step(day, 2L * poisson(40, random), 80.0 / DAYS.size());
    }

    /** Negative binomial, with twice its mean as its variance. */
    private static Step bursts(LocalDate day, SplittableRandom random) {
        double mean = 80.0 / DAYS.size();
        double rate =
                GammaDistribution.of(mean, 1).createSampler(random::nextLong).sample();
        return new Step(day, poisson(rate * DAYS.size(), random), mean);
    }

    private static int poisson(double ofTheQuarter, SplittableRandom random) {
        return PoissonDistribution.of(Math.max(Double.MIN_NORMAL, ofTheQuarter / DAYS.size()))
                .createSampler(random::nextLong)
                .sample();
    }

    private static Judged judge(EvaluationRule rule, Observation observation) {
        return (Judged) Evaluator.evaluate(rule, observation, Quarter.calendar(), Quarter.DAY_AFTER);
    }
}
