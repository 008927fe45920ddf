package io.boussole.alert.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.statistics.Side;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleLookTest {
    @ParameterizedTest
    @CsvSource({"0, 80, 0.25", "16, 80, 0.25", "79, 80, 0.25", "80, 80, 0.25", "900, 1000, 0.9"})
    void isBinomialForIndependentCases(int good, int cases, double share) {
        assertThat(SingleLook.ofShare(good, cases, share, 1))
                .isCloseTo(BinomialDistribution.of(cases, share).cumulativeProbability(good), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "60, 80", "80, 80", "120, 80"})
    void isPoissonForIndependentEvents(int events, double expected) {
        PoissonDistribution poisson = PoissonDistribution.of(expected);

        assertThat(SingleLook.ofCount(events, expected, 1, Side.BELOW))
                .isCloseTo(poisson.cumulativeProbability(events), within(1e-12));
        assertThat(SingleLook.ofCount(events, expected, 1, Side.ABOVE))
                .isCloseTo(1 - poisson.cumulativeProbability(events - 1), within(1e-12));
    }

    @Test
    void countsAClusterOnce() {
        assertThat(SingleLook.ofShare(32, 160, 0.25, 2)).isEqualTo(SingleLook.ofShare(16, 80, 0.25, 1));
        assertThat(SingleLook.ofShare(33, 160, 0.25, 2))
                .isBetween(SingleLook.ofShare(16, 80, 0.25, 1), SingleLook.ofShare(17, 80, 0.25, 1));
        assertThat(SingleLook.ofCount(180, 240, 3, Side.BELOW)).isEqualTo(SingleLook.ofCount(60, 80, 1, Side.BELOW));
        assertThat(SingleLook.ofCount(300, 240, 3, Side.ABOVE)).isEqualTo(SingleLook.ofCount(100, 80, 1, Side.ABOVE));
    }

    @Test
    void saysNothingOfNoCase() {
        assertThat(SingleLook.ofShare(0, 0, 0.25, 1)).isEqualTo(1);
    }

    @Test
    void refusesADispersionBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> SingleLook.ofShare(1, 2, 0.5, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> SingleLook.ofCount(1, 2, 0.9, Side.BELOW));
    }
}
