package io.boussole.alert.statistics.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.Chance;
import io.boussole.alert.statistics.Interval;
import io.boussole.alert.statistics.Side;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogMeanSequenceTest {
    /** Sample of a log-normal value with a variation of 0.6 around a mean of 6 000. */
    private static final double LOG_VARIANCE = Math.log(1 + 0.6 * 0.6);

    private final LogMeanSequence sequence = new LogMeanSequence(0.05, 20);

    /** Logarithms 0 and 2, sixteen times: mean 1, variance 16/15; ρ² = (5.991465 + ln 6.991465)/20, the rest by hand. */
    @Test
    void isTheFormula() {
        LogSums sums = new LogSums(16, 16, 32);

        Interval median = sequence.ofMedian(sums).orElseThrow();
        Interval mean = sequence.ofMean(sums).orElseThrow();

        double tuned = (5.991464547 + Math.log(6.991464547)) / 20;
        double width = Math.sqrt(16 / 15.0)
                * Math.sqrt(2 * (16 * tuned + 1) / (256 * tuned) * Math.log(Math.sqrt(16 * tuned + 1) / 0.05));
        assertThat(width).isCloseTo(0.785021, within(5e-7));
        assertThat(median.low()).isCloseTo(Math.exp(1 - width), within(1e-6));
        assertThat(median.high()).isCloseTo(Math.exp(1 + width), within(1e-6));
        double wider = width * Math.sqrt(1 + 8 / 15.0);
        assertThat(mean.low()).isCloseTo(Math.exp(1 + 8 / 15.0 - wider), within(1e-6));
        assertThat(mean.high()).isCloseTo(Math.exp(1 + 8 / 15.0 + wider), within(1e-6));
    }

    @Test
    void reachesItsBoundWhereTheTargetLeavesTheInterval() {
        LogSums sums = new LogSums(16, 16, 32);
        Interval mean = sequence.ofMean(sums).orElseThrow();

        assertThat(sequence.evidence(sums, mean.high(), Side.BELOW)).isCloseTo(20, within(1e-6));
        assertThat(sequence.evidence(sums, mean.high() * 1.01, Side.BELOW)).isGreaterThan(20);
        assertThat(sequence.evidence(sums, mean.low(), Side.ABOVE)).isCloseTo(20, within(1e-6));
        assertThat(sequence.evidence(sums, mean.low(), Side.BELOW)).isLessThan(1);
        assertThat(sequence.evidence(sums, 1e300, Side.BELOW)).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void saysNothingBeforeTheTenthValue() {
        double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};

        assertThat(sequence.ofMean(LogSums.of(nine))).isEmpty();
        assertThat(sequence.evidence(LogSums.of(nine), 1_000, Side.BELOW)).isEqualTo(1);
        assertThat(sequence.ofMedian(LogSums.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).isPresent();
    }

    @Test
    void takesEqualValuesForANarrowSpread() {
        double[] same = new double[40];
        Arrays.fill(same, 4_990);
        LogSums sums = LogSums.of(same);

        Interval mean = sequence.ofMean(sums).orElseThrow();

        assertThat(mean.low()).isBetween(4_900.0, 4_990.0);
        assertThat(mean.high()).isBetween(4_990.0, 5_080.0);
        assertThat(sequence.evidence(sums, 6_000, Side.BELOW)).isGreaterThan(20);
        assertThat(sequence.evidence(sums, 4_990, Side.BELOW)).isLessThan(1);
    }

    /** Published for 20 deals on the scale of logarithms: 0.02 false alarms (0.09 to 0.12 on that of money), −50 % always found. */
    @Test
    void seldomAlarmsOnSkewedDeals() {
        assertThat(alarms(6_000, 4)).isBetween(0.01, 0.05);
        assertThat(alarms(4_200, 5)).isGreaterThan(0.45);
        assertThat(alarms(3_000, 6)).isGreaterThan(0.95);
    }

    private double alarms(double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int runs = 10_000;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            double squares = 0;
            boolean alarmed = false;
            for (int deal = 1; deal <= 20; deal++) {
                double log = Math.log(mean) - LOG_VARIANCE / 2 + Math.sqrt(LOG_VARIANCE) * Chance.normal(random);
                sum += log;
                squares += log * log;
                alarmed |= sequence.evidence(new LogSums(deal, sum, squares), 6_000, Side.BELOW) >= 20;
            }
            alarms += alarmed ? 1 : 0;
        }
        return alarms / (double) runs;
    }

    @Test
    void refusesWhatHasNoLogarithm() {
        assertThatThrownBy(() -> LogSums.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogMeanSequence(0, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogMeanSequence(0.05, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sequence.evidence(LogSums.of(1, 2), 0, Side.BELOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
