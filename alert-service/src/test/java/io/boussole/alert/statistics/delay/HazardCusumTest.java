package io.boussole.alert.statistics.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.Chance;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.cusum.CusumPath;
import io.boussole.alert.statistics.cusum.CusumThreshold;
import io.boussole.alert.statistics.cusum.CusumThreshold.Basis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HazardCusumTest {
    private static final int DAYS = 65;
    private static final DelayCurve CURVE = DelayCurve.ofMedian(20);
    private static final List<Double> ENTERING = Collections.nCopies(DAYS, 80.0 / DAYS);

    private final HazardCusum cusum = new HazardCusum(0.25, CURVE, Side.BELOW);

    /** Published for a delay of unknown shape: 2.52, power 0.43 / 0.61 / 0.79 / 0.98. */
    @Test
    void findsThePublishedThresholdAndPower() {
        CusumThreshold threshold = cusum.threshold(ENTERING, 0.05);

        assertThat(threshold.value()).isCloseTo(2.52, within(0.15));
        assertThat(threshold.falseAlarms()).isBetween(0.049, 0.05);
        assertThat(threshold.basis()).isEqualTo(Basis.SIMULATED);
        assertThat(cusum.power(threshold, ENTERING, 0.15)).isCloseTo(0.43, within(0.03));
        assertThat(cusum.power(threshold, ENTERING, 0.125)).isCloseTo(0.61, within(0.03));
        assertThat(cusum.power(threshold, ENTERING, 0.10)).isCloseTo(0.79, within(0.03));
        assertThat(cusum.power(threshold, ENTERING, 0.05)).isCloseTo(0.98, within(0.015));
        assertThat(cusum.threshold(ENTERING, 0.05)).isEqualTo(threshold);
    }

    /** Case by case and with other random numbers than the calibration's. */
    @Test
    void keepsItsPromise() {
        double threshold = cusum.threshold(ENTERING, 0.05).value();
        SplittableRandom random = new SplittableRandom(17);
        int runs = 4_000;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            double[] ratios = quarter(random);
            alarms += CusumPath.of(ratios, threshold).alarmedAt().isPresent() ? 1 : 0;
        }

        assertThat(alarms / (double) runs).isCloseTo(0.05, within(0.0125));
    }

    private double[] quarter(SplittableRandom random) {
        List<List<AgeGroup>> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(new ArrayList<>());
        }
        for (int entered = 0; entered < DAYS; entered++) {
            for (int left = Chance.poisson(80.0 / DAYS, random); left > 0; left--) {
                boolean converts = random.nextDouble() < 0.25;
                int age = converts ? CURVE.ageOf(random.nextDouble()) : Integer.MAX_VALUE;
                for (int day = entered; day < DAYS && day - entered <= age; day++) {
                    days.get(day).add(new AgeGroup(day - entered, 1, day - entered == age ? 1 : 0));
                }
            }
        }
        return days.stream().mapToDouble(cusum::logRatio).toArray();
    }

    @Test
    void fallsBackOnALimitThatHoldsForAnyVolume() {
        CusumThreshold large = cusum.threshold(Collections.nCopies(DAYS, 100.0), 0.05);

        assertThat(large.basis()).isEqualTo(Basis.ANY_VOLUME);
        assertThat(large.value()).isCloseTo(Math.log(DAYS / 0.05), within(1e-12));
        assertThat(cusum.threshold(List.of(), 0.05).basis()).isEqualTo(Basis.ANY_VOLUME);
    }
}
