package io.boussole.alert.watch.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 63: the chance of a false stop, against the published table for a threshold of 5 % and two cycles. */
class FalseStopTest {
    private static final FalseStop BELOW_5_PERCENT = new FalseStop(true, new BigDecimal("0.05"));

    @ParameterizedTest
    @CsvSource({
        "50, 0.075, 0.07", "50, 0.05, 0.29", "50, 0.02, 0.85",
        "100, 0.06, 0.08", "100, 0.05, 0.19", "100, 0.03, 0.67",
        "200, 0.05, 0.21", "200, 0.04, 0.52", "200, 0.02, 0.99",
        "400, 0.05, 0.22", "400, 0.04, 0.67", "400, 0.075, 0.00"
    })
    void isThatOfTheTable(int prospects, double truly, double chance) {
        assertThat(BELOW_5_PERCENT.ofShare(List.of(prospects, prospects), truly))
                .isCloseTo(chance, within(0.006));
    }

    @Test
    void takesEachCycleAsLargeAsItIs() {
        double small = BELOW_5_PERCENT.ofShare(List.of(50), 0.05);
        double large = BELOW_5_PERCENT.ofShare(List.of(400), 0.05);

        assertThat(BELOW_5_PERCENT.ofShare(List.of(50, 400), 0.05)).isCloseTo(small * large, within(1e-12));
    }

    /** P(X ≤ 39 | mean 40) = 0.4790, squared. */
    @Test
    void takesCountsAsPoisson() {
        FalseStop below40 = new FalseStop(true, new BigDecimal("40"));

        assertThat(below40.ofCount(List.of(40.0))).isCloseTo(0.4790, within(5e-4));
    }

    /** P(X > 40 | mean 40) = 0.4581. */
    @Test
    void turnsRoundForCountsToo() {
        FalseStop above40 = new FalseStop(false, new BigDecimal("40"));

        assertThat(above40.ofCount(List.of(40.0))).isCloseTo(0.4581, within(5e-4));
    }

    /** More than 20 % of 50 is 11 or more: P(X ≥ 11 | 50, 0.2) = 0.4164. */
    @Test
    void turnsRoundWhereLessIsBetter() {
        FalseStop above = new FalseStop(false, new BigDecimal("0.20"));

        assertThat(above.ofShare(List.of(50), 0.20)).isCloseTo(0.4164, within(5e-4));
    }
}
