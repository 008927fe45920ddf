package io.boussole.alert.statistics.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.Chance;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.WorseShare;
import io.boussole.alert.statistics.cusum.CusumThreshold.Basis;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CusumTest {
    private static final double ALPHA = 0.05;
    private static final int DAYS = 65;

    /** Published values come from 20 000 simulated quarters: their own false alarms are known to ± 3 %, the threshold to about ± 0.04. */
    @ParameterizedTest(name = "{0} of {1}: alarm at {2}")
    @CsvSource({"0.25, 80, 3.10, 0.09", "0.30, 300, 4.57, 0.05"})
    void findsThePublishedThresholdsOfShares(double share, int trials, double published, double tolerance) {
        CusumThreshold threshold = new ShareCusum(share, Side.BELOW).threshold(ShareCusum.evenly(trials, DAYS), ALPHA);

        assertThat(threshold.value()).isCloseTo(published, within(tolerance));
        assertThat(threshold.falseAlarms()).isBetween(0.048, ALPHA);
        assertThat(threshold.basis()).isEqualTo(Basis.EXACT);
    }

    @Test
    void findsThePublishedThresholdAndPowerOfACount() {
        CountCusum cusum = new CountCusum(Collections.nCopies(DAYS, 80.0 / DAYS), 1, Side.BELOW);

        CusumThreshold threshold = cusum.threshold(ALPHA);

        assertThat(threshold.value()).isCloseTo(4.26, within(0.02));
        assertThat(cusum.crossing(threshold, 32, 0.5).chance()).isCloseTo(0.89, within(0.015));
    }

    /** Twice the events in pairs: the scale of the evidence stays, the threshold follows the larger steps. */
    @Test
    void isCalibratedForEventsThatComeInBursts() {
        CountCusum scattered = new CountCusum(Collections.nCopies(DAYS, 80.0 / DAYS), 2, Side.BELOW);
        CountCusum independent = new CountCusum(Collections.nCopies(DAYS, 80.0 / DAYS), 1, Side.BELOW);

        CusumThreshold threshold = scattered.threshold(ALPHA);

        assertThat(threshold.falseAlarms()).isBetween(0.045, ALPHA);
        assertThat(threshold.value()).isBetween(3.0, 4.0);
        assertThat(scattered.logRatio(0, 3)).isCloseTo(independent.logRatio(0, 3) / 2, within(0.01));
        assertThat(new CountCusum(Collections.nCopies(DAYS, 80.0 / DAYS), 100, Side.BELOW)
                        .threshold(ALPHA)
                        .value())
                .isPositive();
    }

    /** Published for a change at mid-quarter: −40 % 0.83, −60 % 1.00; an e-process finds the first with 0.32 only. */
    @Test
    void findsWhatBeginsAtMidQuarter() {
        ShareCusum cusum = new ShareCusum(0.30, Side.BELOW);
        List<Integer> planned = ShareCusum.evenly(300, DAYS);
        CusumThreshold threshold = cusum.threshold(planned, ALPHA);

        assertThat(cusum.crossing(threshold, planned, 32, 0.18).chance()).isCloseTo(0.84, within(0.02));
        assertThat(cusum.crossing(threshold, planned, 32, 0.12).chance()).isGreaterThan(0.995);
        assertThat(cusum.crossing(threshold, planned, 0, 0.18).chance()).isCloseTo(0.99, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"BELOW, 0.25, 14", "BELOW, 0.6, 14", "ABOVE, 0.15, 14"})
    void agreesWithEveryCourseCountedOneByOne(Side side, double share, int trials) {
        ShareCusum cusum = new ShareCusum(share, side);
        CusumThreshold threshold = cusum.threshold(Collections.nCopies(trials, 1), 0.1);

        double chance = 0;
        for (int course = 0; course < 1 << trials; course++) {
            double[] ratios = new double[trials];
            for (int trial = 0; trial < trials; trial++) {
                ratios[trial] = cusum.logRatio((course >> trial) & 1, 1);
            }
            int successes = Integer.bitCount(course);
            chance += CusumPath.of(ratios, threshold.value()).alarmedAt().isPresent()
                    ? Math.pow(share, successes) * Math.pow(1 - share, trials - successes)
                    : 0;
        }

        assertThat(chance).isCloseTo(threshold.falseAlarms(), within(1e-12)).isLessThanOrEqualTo(0.1);
    }

    @Test
    void roundsItsScoresByLessThanAPercent() {
        for (double share : new double[] {0.01, 0.08, 0.25, 0.5, 0.9}) {
            ShareCusum cusum = new ShareCusum(share, Side.BELOW);
            double changed = WorseShare.of(share, Side.BELOW, 0.6);
            double good = Math.log(changed / share);
            double bad = Math.log((1 - changed) / (1 - share));
            assertThat(cusum.logRatio(1, 1) / good).isCloseTo(1, within(0.003));
            assertThat(cusum.logRatio(0, 1) / bad).isCloseTo(1, within(0.003));
        }
    }

    /** The volume of a day is not what the plan says, nor even. */
    @Test
    void keepsItsPromiseWhereVolumesVaryByDay() {
        ShareCusum cusum = new ShareCusum(0.25, Side.BELOW);
        double threshold = cusum.threshold(ShareCusum.evenly(80, DAYS), ALPHA).value();
        SplittableRandom random = new SplittableRandom(11);
        int runs = 20_000;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            double[] ratios = new double[DAYS];
            for (int day = 0; day < DAYS; day++) {
                int trials = Chance.poisson(80.0 / DAYS, random);
                ratios[day] = cusum.logRatio(Chance.binomial(trials, 0.25, random), trials);
            }
            alarms += CusumPath.of(ratios, threshold).alarmedAt().isPresent() ? 1 : 0;
        }

        assertThat(alarms / (double) runs).isBetween(0.04, 0.0546);
    }

    @Test
    void alarmsLessWhereTrialsAreLookedAtTogether() {
        ShareCusum cusum = new ShareCusum(0.25, Side.BELOW);
        CusumThreshold oneByOne = cusum.threshold(ShareCusum.evenly(200, 200), ALPHA);

        assertThat(cusum.threshold(ShareCusum.evenly(200, DAYS), ALPHA).value()).isLessThan(oneByOne.value());
        assertThat(cusum.crossing(oneByOne, ShareCusum.evenly(200, DAYS), 0, 0.25)
                        .chance())
                .isLessThan(oneByOne.falseAlarms());
        assertThat(ShareCusum.evenly(200, DAYS).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(200);
    }

    @Test
    void alarmsOnTooManyToo() {
        CountCusum counts = new CountCusum(Collections.nCopies(DAYS, 1.0), 1, Side.ABOVE);
        CusumThreshold ofCounts = counts.threshold(ALPHA);
        assertThat(ofCounts.falseAlarms()).isBetween(0.045, ALPHA);
        assertThat(counts.crossing(ofCounts, 0, 1.6).chance()).isGreaterThan(0.8);
        assertThat(counts.crossing(ofCounts, 0, 0.6).chance()).isLessThan(0.001);

        ShareCusum shares = new ShareCusum(0.05, Side.ABOVE);
        CusumThreshold ofShares = shares.threshold(ShareCusum.evenly(300, DAYS), ALPHA);
        assertThat(shares.crossing(ofShares, ShareCusum.evenly(300, DAYS), 0, 0.10)
                        .chance())
                .isGreaterThan(0.8);
    }

    /** The limit that holds for any volume is one for the calibrated volumes too. */
    @Test
    void fallsBackOnALimitThatHoldsForAnyVolume() {
        ShareCusum cusum = new ShareCusum(0.25, Side.BELOW);

        CusumThreshold large = cusum.threshold(ShareCusum.evenly(5_001, DAYS), ALPHA);
        CusumThreshold tiny = cusum.threshold(List.of(1), ALPHA);

        assertThat(large.value()).isCloseTo(Math.log(DAYS / ALPHA), within(1e-12));
        assertThat(large.basis()).isEqualTo(Basis.ANY_VOLUME);
        assertThat(tiny.basis()).isEqualTo(Basis.ANY_VOLUME);
        assertThat(cusum.crossing(large, ShareCusum.evenly(300, DAYS), 0, 0.25).chance())
                .isLessThan(ALPHA);
    }

    @Test
    void estimatesTheOnsetAsTheLookAfterItLastStoodAtZero() {
        double[] ratios = {0.5, -1, -1, 0.4, 0.4, -0.2, 0.9, -3, 0.1};

        assertThat(CusumPath.of(ratios, 1.4)).isEqualTo(new CusumPath(0.1, OptionalInt.of(6), OptionalInt.of(3)));
        assertThat(CusumPath.of(ratios, 9)).isEqualTo(new CusumPath(0.1, OptionalInt.empty(), OptionalInt.of(8)));
        assertThat(CusumPath.of(new double[] {1, -2}, 9).onset()).isEmpty();
        assertThat(CusumPath.of(new double[0], 9))
                .isEqualTo(new CusumPath(0, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new ShareCusum(0, Side.BELOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareCusum(0.2, Side.BELOW, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareCusum(0.2, Side.BELOW).logRatio(2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareCusum(0.2, Side.BELOW).threshold(List.of(10), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountCusum(List.of(-1.0), 1, Side.BELOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
