package io.boussole.alert.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopChanceTest {
    @ParameterizedTest(name = "two cycles of {0}")
    @CsvSource({
        "50, 0.07, 0.17, 0.29, 0.46, 0.66, 0.85",
        "100, 0.01, 0.08, 0.19, 0.40, 0.67, 0.90",
        "200, 0.00, 0.05, 0.21, 0.52, 0.84, 0.99",
        "400, 0.00, 0.03, 0.22, 0.67, 0.96, 1.00"
    })
    void isThePublishedOneForTwoCyclesBelowFivePercent(
            int size, double at75, double at6, double at5, double at4, double at3, double at2) {
        double[] truths = {0.075, 0.06, 0.05, 0.04, 0.03, 0.02};
        double[] published = {at75, at6, at5, at4, at3, at2};
        for (int i = 0; i < truths.length; i++) {
            assertThat(StopChance.ofShare(List.of(size, size), 0.05, truths[i]))
                    .isCloseTo(published[i], within(0.0052));
        }
    }

    @Test
    void endsASequenceThatIsJustGoodEnoughOftenAfterOneCycle() {
        assertThat(StopChance.ofShare(List.of(50), 0.05, 0.05)).isCloseTo(0.54, within(0.005));
        assertThat(StopChance.ofShare(List.of(100), 0.05, 0.05)).isCloseTo(0.44, within(0.005));
    }

    /** 7 % of 100 is 7, although 0.07 times 100 is a little more in binary numbers. */
    @Test
    void isNotBelowAtTheThresholdItself() {
        assertThat(StopChance.ofShare(List.of(100), 0.07, 0.07))
                .isEqualTo(StopChance.ofShare(List.of(100), 0.0601, 0.07));
        assertThat(StopChance.ofShare(List.of(100), 0.0701, 0.07))
                .isGreaterThan(StopChance.ofShare(List.of(100), 0.07, 0.07));
        assertThat(StopChance.ofShare(List.of(2), 0.5, 0.5)).isCloseTo(0.25, within(1e-12));
        assertThat(StopChance.ofShare(List.of(2), 0, 0.5)).isZero();
        assertThat(StopChance.ofShare(List.of(2), 1.5, 0.5)).isEqualTo(1);
    }

    @Test
    void multipliesCyclesOfDifferentSizes() {
        assertThat(StopChance.ofShare(List.of(50, 400), 0.05, 0.04))
                .isCloseTo(
                        StopChance.ofShare(List.of(50), 0.05, 0.04) * StopChance.ofShare(List.of(400), 0.05, 0.04),
                        within(1e-12));
    }

    /** By hand: fewer than 2 where 2 are expected has the chance 3 e⁻². */
    @Test
    void isPoissonForCounts() {
        assertThat(StopChance.ofCount(List.of(2.0), 2)).isCloseTo(3 * Math.exp(-2), within(1e-12));
        assertThat(StopChance.ofCount(List.of(2.0, 2.0), 2)).isCloseTo(9 * Math.exp(-4), within(1e-12));
        assertThat(StopChance.ofCount(List.of(2.0), 0)).isZero();
    }

    @Test
    void refusesCyclesWithoutCases() {
        assertThatThrownBy(() -> StopChance.ofShare(List.of(), 0.05, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StopChance.ofShare(List.of(50, 0), 0.05, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StopChance.ofShare(List.of(50), 0.05, 1.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StopChance.ofCount(List.of(0.0), 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
