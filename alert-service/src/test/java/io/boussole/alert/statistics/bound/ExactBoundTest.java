package io.boussole.alert.statistics.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.Chance;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBoundTest {
    private static final double ALPHA = 0.05;

    @ParameterizedTest(name = "{0} over {1} trials: {2}")
    @CsvSource({
        "0.25, 80, 11.0644, 0.04979, 0.5989, 0.8057, 0.9408",
        "0.30, 300, 16.1689, 0.04999, 0.9930, 0.9999, 1.0000",
        "0.08, 300, 11.5352, 0.04997, 0.5941, 0.8072, 0.9449",
        "0.08, 1000, 16.2219, 0.04998, 0.9627, 0.9987, 1.0000"
    })
    void spendsTheWholeBudgetOnThePlannedTrials(
            double share, int trials, double bound, double falseAlarms, double at40, double at50, double at60) {
        PlannedShare planned = PlannedShare.below(share, trials);

        ExactBound exact = ExactBound.of(planned, ALPHA);

        assertThat(exact.value()).isCloseTo(bound, within(5e-5));
        assertThat(exact.falseAlarms()).isCloseTo(falseAlarms, within(5e-6));
        assertThat(exact.exact()).isTrue();
        double[] power = exact.power(planned, share * 0.6, share * 0.5, share * 0.4);
        assertThat(power).containsExactly(new double[] {at40, at50, at60}, within(5.1e-5));
    }

    @ParameterizedTest(name = "{0} over {1} trials with a bound of 20")
    @CsvSource({
        "0.25, 80, 0.0233, 0.4724, 0.7050, 0.8908",
        "0.30, 300, 0.0408, 0.9916, 0.9999, 1.0000",
        "0.08, 300, 0.0244, 0.4745, 0.7135, 0.9012",
        "0.08, 1000, 0.0400, 0.9566, 0.9984, 1.0000"
    })
    void knowsWhatTheGeneralBoundGivesAway(
            double share, int trials, double falseAlarms, double at40, double at50, double at60) {
        PlannedShare planned = PlannedShare.below(share, trials);

        assertThat(planned.crossing(20, share).chance()).isCloseTo(falseAlarms, within(5.1e-5));
        assertThat(planned.crossing(20, share * 0.6).chance()).isCloseTo(at40, within(5.1e-5));
        assertThat(planned.crossing(20, share * 0.5).chance()).isCloseTo(at50, within(5.1e-5));
        assertThat(planned.crossing(20, share * 0.4).chance()).isCloseTo(at60, within(5.1e-5));
    }

    /** A bound any smaller, down to the next value that the e-value takes, would alarm too often. */
    @ParameterizedTest
    @CsvSource({"BELOW, 0.25, 12", "BELOW, 0.3, 14", "BELOW, 0.6, 14", "ABOVE, 0.15, 14", "ABOVE, 0.4, 13"})
    void agreesWithEveryCourseCountedOneByOne(Side side, double share, int trials) {
        PlannedShare planned = new PlannedShare(share, trials, side, EProcess.DEFAULT_ALTERNATIVES);

        ExactBound exact = ExactBound.of(planned, ALPHA);

        assertThat(chanceByCounting(planned, exact.value())).isCloseTo(exact.falseAlarms(), within(1e-12));
        assertThat(exact.falseAlarms()).isLessThanOrEqualTo(ALPHA);
        assertThat(chanceByCounting(planned, exact.value() * (1 - 1e-8))).isGreaterThan(ALPHA);
        assertThat(chanceByCounting(planned, 1 / ALPHA)).isLessThanOrEqualTo(ALPHA);
    }

    private static double chanceByCounting(PlannedShare planned, double bound) {
        EProcess process = new EProcess(planned.alternatives());
        double chance = 0;
        for (int course = 0; course < 1 << planned.trials(); course++) {
            boolean reached = false;
            for (int seen = 1; seen <= planned.trials() && !reached; seen++) {
                int successes = Integer.bitCount(course & ((1 << seen) - 1));
                double evidence = planned.side() == Side.BELOW
                        ? process.ofShare(successes, seen, planned.share())
                        : process.ofShareAbove(successes, seen, planned.share());
                reached = evidence >= bound;
            }
            int successes = Integer.bitCount(course);
            chance += reached
                    ? Math.pow(planned.share(), successes) * Math.pow(1 - planned.share(), planned.trials() - successes)
                    : 0;
        }
        return chance;
    }

    @Test
    void alarmsTheLessTheBetterTheTruthIs() {
        for (Side side : Side.values()) {
            PlannedShare planned = new PlannedShare(0.2, 150, side, EProcess.DEFAULT_ALTERNATIVES);
            double bound = ExactBound.of(planned, ALPHA).value();
            double worse = 1;
            for (int step = 0; step <= 20; step++) {
                double truth = side == Side.BELOW ? step / 20.0 : 1 - step / 20.0;
                double chance = planned.crossing(bound, truth).chance();
                assertThat(chance).isLessThanOrEqualTo(worse + 1e-12);
                worse = chance;
            }
        }
    }

    /** What is told of no-shows can be told of those who show up. */
    @Test
    void findsRisingFailuresAsOftenAsFallingSuccesses() {
        PlannedShare ofFailures = PlannedShare.above(0.15, 300);
        PlannedShare ofSuccesses = PlannedShare.below(0.85, 300);

        assertThat(ofFailures.crossing(20, 0.20).chance()).isCloseTo(0.5102, within(5.1e-5));
        assertThat(ofSuccesses.crossing(20, 0.80).chance()).isCloseTo(0.5102, within(5.1e-5));
        assertThat(ofFailures.crossing(20, 0.25).chance()).isCloseTo(0.9745, within(5.1e-5));
        assertThat(ofSuccesses.crossing(20, 0.75).chance()).isCloseTo(0.9745, within(5.1e-5));
    }

    /** By factors 0.48 and 0.94 of 60 cases, 0.79 and 1.00 of 200. */
    @ParameterizedTest(name = "{0} cases: {1} at 80 %, {2} at 70 %")
    @CsvSource({"60, 0.6699, 0.9828", "200, 0.9747, 1.0000"})
    void findsASmallFallOfAHighShare(int cases, double at80, double at70) {
        PlannedShare inTime = PlannedShare.below(0.90, cases);

        double[] power = ExactBound.of(inTime, 0.05).power(inTime, 0.80, 0.70);

        assertThat(power[0]).isCloseTo(at80, within(1e-4));
        assertThat(power[1]).isCloseTo(at70, within(1e-4));
    }

    @Test
    void saysWhenHalfOfTheCoursesHaveReachedIt() {
        CrossingTime time = PlannedShare.below(0.25, 80).crossing(11.0644, 0.125);

        int median = time.median().orElseThrow();
        assertThat(time.chanceBy(median)).isGreaterThanOrEqualTo(0.5);
        assertThat(time.chanceBy(median - 1)).isLessThan(0.5);
        assertThat(time.quantile(0.9)).isEmpty();
        assertThat(time.chanceBy(1000)).isEqualTo(time.chance());
    }

    @Test
    void staysWithTheGeneralBoundWhereNoCourseIsUnlikelyEnoughOrTheVolumeTooLarge() {
        assertThat(ExactBound.of(PlannedShare.below(0.25, 0), ALPHA)).isEqualTo(new ExactBound(20, 0, true));
        assertThat(ExactBound.of(PlannedShare.below(0.25, 10), ALPHA)).isEqualTo(new ExactBound(20, 0, true));
        assertThat(ExactBound.of(PlannedShare.below(0.25, 11), ALPHA).value()).isLessThan(20);
        assertThat(ExactBound.of(PlannedCount.below(1, 65), ALPHA)).isEqualTo(new ExactBound(20, 0, true));
        assertThat(ExactBound.of(PlannedShare.below(0.25, 5_001), ALPHA)).isEqualTo(new ExactBound(20, ALPHA, false));
        assertThat(ExactBound.of(PlannedShare.below(0.25, 5_000), ALPHA).exact())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoBudgetOrNoVolume() {
        PlannedShare planned = PlannedShare.below(0.25, 80);
        assertThatThrownBy(() -> ExactBound.of(planned, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactBound.of(planned, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlannedShare.below(1, 80)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlannedShare.below(0.2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planned.crossing(20, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlannedCount.below(80, 401)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlannedCount.below(-1, 65)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Published, simulated with a bound of 20: 0.03 false alarms, power 0.93 / 1.00 / 1.00 and 0.35 / 0.57 / 0.80. */
    @Test
    void reproducesTheSimulatedPowerOfCounts() {
        PlannedCount eighty = PlannedCount.below(80, 65);
        assertThat(eighty.crossing(20, 1).chance()).isCloseTo(0.03, within(0.005));
        assertThat(eighty.crossing(20, 0.6).chance()).isCloseTo(0.93, within(0.009));
        assertThat(eighty.crossing(20, 0.6).median().orElseThrow()).isBetween(23, 25);
        assertThat(eighty.crossing(20, 0.5).median().orElseThrow()).isBetween(15, 17);

        PlannedCount twenty = PlannedCount.below(20, 65);
        assertThat(twenty.crossing(20, 0.6).chance()).isCloseTo(0.35, within(0.009));
        assertThat(twenty.crossing(20, 0.5).chance()).isCloseTo(0.57, within(0.009));
        assertThat(twenty.crossing(20, 0.4).chance()).isCloseTo(0.80, within(0.009));
    }

    /** Published: 0.14 false alarms without the dispersion, 0.02 and a power of 0.68 at −40 % with it. */
    @Test
    void reproducesTheSimulationOfScatteredCounts() {
        PlannedCount aware =
                new PlannedCount(Collections.nCopies(65, 80 / 65.0), 2, Side.BELOW, EProcess.DEFAULT_ALTERNATIVES);

        assertThat(aware.crossing(20, 1).chance()).isCloseTo(0.02, within(0.006));
        assertThat(aware.crossing(20, 0.6).chance()).isCloseTo(0.68, within(0.02));
        assertThat(ExactBound.of(aware, ALPHA).value()).isLessThan(20);
    }

    @Test
    void agreesWithSimulatedCountsOnBothSides() {
        for (PlannedCount planned : List.of(PlannedCount.below(40, 20), PlannedCount.above(40, 20))) {
            ExactBound exact = ExactBound.of(planned, ALPHA);
            assertThat(exact.falseAlarms()).isBetween(0.045, ALPHA);
            SplittableRandom random = new SplittableRandom(7);
            int runs = 40_000;
            int alarms = 0;
            for (int run = 0; run < runs; run++) {
                alarms += isReached(planned, exact.value(), random) ? 1 : 0;
            }
            assertThat(alarms / (double) runs).isCloseTo(exact.falseAlarms(), within(0.004));
        }
    }

    private static boolean isReached(PlannedCount planned, double bound, SplittableRandom random) {
        EProcess process = new EProcess(planned.alternatives());
        long events = 0;
        double expected = 0;
        for (double now : planned.expectedPerLook()) {
            events += Chance.poisson(now, random);
            expected += now;
            double evidence = planned.side() == Side.BELOW
                    ? process.ofCount(events, expected)
                    : process.ofCountAbove(events, expected);
            if (evidence >= bound) {
                return true;
            }
        }
        return false;
    }
}
