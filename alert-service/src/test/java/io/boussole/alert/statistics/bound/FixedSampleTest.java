package io.boussole.alert.statistics.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedSampleTest {
    private final FixedSample usual = FixedSample.USUAL;

    /**
     * Computed apart, by looking at every n. The published 460, 109, 70, 47, then 1 724, 405, 255, 178, then 357, 90, 54, 37 are volumes
     * with the power too, some of them with larger ones after them that miss it.
     */
    @ParameterizedTest(name = "{0}: {1} / {2} / {3} / {4}")
    @CsvSource({"0.25, 463, 117, 70, 50", "0.08, 1736, 417, 255, 178", "0.30, 363, 93, 57, 37"})
    void isTheVolumeFromWhichOnTheEffectIsFound(double share, int at20, int at40, int at50, int at60) {
        assertThat(usual.trials(share, share * 0.8)).hasValue(at20);
        assertThat(usual.trials(share, share * 0.6)).hasValue(at40);
        assertThat(usual.trials(share, share * 0.5)).hasValue(at50);
        assertThat(usual.trials(share, share * 0.4)).hasValue(at60);
    }

    @ParameterizedTest(name = "{0} trials: {1}, in truth {2}")
    @CsvSource({
        "460, 0.25, 0.2", "109, 0.25, 0.15", "70, 0.25, 0.125", "47, 0.25, 0.1", "1724, 0.08, 0.064",
                "405, 0.08, 0.048",
        "255, 0.08, 0.04", "178, 0.08, 0.032", "357, 0.3, 0.24", "90, 0.3, 0.18", "54, 0.3, 0.15", "37, 0.3, 0.12"
    })
    void isAtMostAFewPercentMoreThanThePublishedVolumeThatHasThePowerToo(int published, double share, double truth) {
        assertThat(power(published, share, truth)).isGreaterThanOrEqualTo(0.8);
        assertThat(usual.trials(share, truth).orElseThrow()).isBetween(published, (int) (published * 1.075));
    }

    private static double power(int trials, double share, double truth) {
        BinomialDistribution planned = BinomialDistribution.of(trials, share);
        int critical = -1;
        while (planned.cumulativeProbability(critical + 1) <= 0.05) {
            critical++;
        }
        return BinomialDistribution.of(trials, truth).cumulativeProbability(critical);
    }

    @ParameterizedTest
    @CsvSource({"0.31, 0.14", "0.5, 0.4", "0.9, 0.75", "0.05, 0.01"})
    void isTheLastEndOfAGap(double share, double truth) {
        int needed = usual.trials(share, truth).orElseThrow();

        assertThat(power(needed - 1, share, truth)).isLessThan(0.8);
        for (int more = 0; more < 200; more++) {
            assertThat(power(needed + more, share, truth)).isGreaterThanOrEqualTo(0.8);
        }
    }

    @Test
    void isTheSameForTheOtherOutcome() {
        assertThat(usual.trials(0.15, 0.25)).isEqualTo(usual.trials(0.85, 0.75));
        assertThat(usual.trials(0.15, 0.25)).isPresent();
    }

    @Test
    void knowsWhatIsBeyondReach() {
        assertThat(usual.trials(0.25, 0.2499)).isEmpty();
        assertThat(usual.expected(1.0001)).isEmpty();
        assertThat(usual.trials(0.25, 0)).hasValue(11);
        assertThat(usual.trials(0.08, 0.0784).orElseThrow()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @CsvSource({"0.8", "0.5", "0.4", "1.2", "1.5", "2"})
    void isTheExpectedNumberFromWhichOnAPaceIsFound(double pace) {
        double needed = usual.expected(pace).orElseThrow();

        assertThat(countPower(needed * (1 - 1e-6), pace)).isLessThan(0.8);
        for (int more = 1; more < 300; more++) {
            assertThat(countPower(needed * (1 + more / 300.0), pace)).isGreaterThanOrEqualTo(0.8);
        }
    }

    private static double countPower(double expected, double pace) {
        PoissonDistribution planned = PoissonDistribution.of(expected);
        PoissonDistribution truth = PoissonDistribution.of(expected * pace);
        if (pace < 1) {
            int critical = -1;
            while (planned.cumulativeProbability(critical + 1) <= 0.05) {
                critical++;
            }
            return truth.cumulativeProbability(critical);
        }
        int critical = 0;
        while (planned.survivalProbability(critical - 1) > 0.05) {
            critical++;
        }
        return truth.survivalProbability(critical - 1);
    }

    @Test
    void refusesWhatIsNoEffect() {
        assertThatThrownBy(() -> usual.trials(0.25, 0.25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.trials(0, 0.25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.expected(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedSample(0.8, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }
}
