package io.boussole.alert.statistics.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DelayCurveTest {
    @Test
    void goesStraightFromPointToPoint() {
        DelayCurve curve = DelayCurve.ofPoints(Map.of(3, 1.0, 1, 0.5));

        assertThat(curve.convertedBy(-1)).isZero();
        assertThat(curve.convertedBy(0)).isCloseTo(0.25, within(1e-12));
        assertThat(curve.convertedBy(1)).isEqualTo(0.5);
        assertThat(curve.convertedBy(2)).isCloseTo(0.75, within(1e-12));
        assertThat(curve.convertedBy(3)).isEqualTo(1);
        assertThat(curve.convertedBy(99)).isEqualTo(1);
        assertThat(curve.lastAge()).isEqualTo(3);
    }

    @Test
    void hasHalfConvertedAtItsMedian() {
        for (double median : new double[] {1, 20, 45, 180}) {
            DelayCurve curve = DelayCurve.ofMedian(median);
            assertThat(curve.convertedBy((int) median)).isCloseTo(0.5, within(1e-12));
            assertThat(curve.convertedBy(curve.lastAge())).isEqualTo(1);
            for (int age = 0; age < curve.lastAge(); age++) {
                assertThat(curve.convertedBy(age + 1)).isGreaterThanOrEqualTo(curve.convertedBy(age));
            }
        }
        assertThat(DelayCurve.ofMedian(100).convertedBy(67)).isCloseTo(0.25, within(0.01));
        assertThat(DelayCurve.ofMedian(100).convertedBy(216)).isCloseTo(0.90, within(0.01));
    }

    @Test
    void isTheKeyOfWhatIsComputedFromIt() {
        assertThat(DelayCurve.ofMedian(20))
                .isEqualTo(DelayCurve.ofMedian(20))
                .hasSameHashCodeAs(DelayCurve.ofMedian(20));
        assertThat(DelayCurve.ofMedian(20)).isNotEqualTo(DelayCurve.ofMedian(21));
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatThrownBy(() -> DelayCurve.ofPoints(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofPoints(Map.of(5, 0.9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofPoints(Map.of(-1, 0.5, 5, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofPoints(Map.of(1, 0.5, 2, 0.4, 5, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofMedian(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofMedian(20, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DelayCurve.ofMedian(3_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
