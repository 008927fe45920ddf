package io.boussole.alert.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EProcessTest {
    private static final EProcess PROCESS = new EProcess(EProcess.DEFAULT_ALTERNATIVES);

    @ParameterizedTest(name = "{0} of {1} against {2} is {3}")
    @CsvSource({
        "0, 0, 0.25, 1",
        "20, 80, 0.25, 0.174852",
        "16, 80, 0.25, 0.885255",
        "13, 80, 0.25, 4.142842",
        "12, 80, 0.25, 7.632110",
        "11, 80, 0.25, 14.905271",
        "10, 80, 0.25, 30.949645",
        "8, 80, 0.25, 159.544695",
        "0, 21, 0.25, 19.319339",
        "0, 22, 0.25, 22.577354",
        "9, 230, 0.08, 16.197272",
        "8, 230, 0.08, 32.100691",
        "60, 1000, 0.08, 7.591455",
        "50, 1000, 0.08, 462.229198"
    })
    void weighsAShare(long successes, long trials, double share, double expected) {
        assertThat(PROCESS.ofShare(successes, trials, share)).isCloseTo(expected, within(5e-7));
    }

    @ParameterizedTest(name = "{0} where {1} were expected is {2}")
    @CsvSource({
        "80, 80, 0.033577",
        "60, 80, 6.227857",
        "57, 80, 17.069100",
        "56, 80, 24.475101",
        "50, 80, 291.885223",
        "9, 18.4615384615, 13.753756",
        "8, 18.4615384615, 26.139428",
        "0, 7, 25.693560",
        "0, 0, 1"
    })
    void weighsACount(long events, double planned, double expected) {
        assertThat(PROCESS.ofCount(events, planned)).isCloseTo(expected, within(5e-7));
    }

    @Test
    void staysFiniteForAnyVolume() {
        assertThat(PROCESS.ofShare(0, 1_000_000, 0.9)).isEqualTo(Double.MAX_VALUE);
        assertThat(PROCESS.ofShare(1_000_000, 1_000_000, 0.25)).isZero();
        assertThat(PROCESS.ofCount(0, 1_000_000)).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void refusesAShareThatNoResultCouldContradictOrOneCaseWould(double share) {
        assertThatThrownBy(() -> PROCESS.ofShare(1, 2, share)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesImpossibleCounts() {
        assertThatThrownBy(() -> PROCESS.ofShare(3, 2, 0.25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PROCESS.ofShare(-1, 2, 0.25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PROCESS.ofCount(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PROCESS.ofCount(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PROCESS.ofCount(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAlternativesThatAreNotWorse() {
        assertThatThrownBy(() -> new EProcess(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EProcess(List.of(0.5, 1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EProcess(List.of(0.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
