package io.boussole.alert.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorseShareTest {
    @ParameterizedTest(name = "{2} of {0}, {1}: {3}")
    @CsvSource({
        "0.25, BELOW, 0.8, 0.2",
        "0.5, BELOW, 0.4, 0.2",
        "0.9, BELOW, 0.8, 0.878049",
        "0.9, BELOW, 0.4, 0.782609",
        "0.1, ABOVE, 0.8, 0.121951",
        "0.9, ABOVE, 0.4, 0.957447"
    })
    void goesByTheRarerOutcome(double share, Side side, double factor, double worse) {
        assertThat(WorseShare.of(share, side, factor)).isCloseTo(worse, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFactorAgain(Side side) {
        for (double share : new double[] {0.02, 0.5, 0.51, 0.9}) {
            double worse = WorseShare.of(share, side, 0.7);

            assertThat(WorseShare.factorOf(share, side, worse)).isCloseTo(0.7, within(1e-12));
            assertThat(WorseShare.factorOf(share, side, share)).isCloseTo(1, within(1e-12));
        }
    }
}
