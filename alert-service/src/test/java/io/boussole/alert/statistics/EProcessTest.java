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

    @Test
    void isOneBeforeAnythingIsSeen() {
        assertThat(PROCESS.ofShareAbove(0, 0, 0.15)).isEqualTo(1);
        assertThat(PROCESS.ofCountAbove(0, 0)).isEqualTo(1);
        assertThat(PROCESS.ofCount(0, 0, 2)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1} against at most {2} is {3}")
    @CsvSource({
        "20, 80, 0.15, 9.839148",
        "25, 80, 0.15, 298.859873",
        "12, 80, 0.15, 0.309305",
        "0, 1, 0.5, 0.740103",
        "1, 1, 0.5, 1.259897"
    })
    void weighsAShareThatShouldStayLow(long successes, long trials, double share, double expected) {
        assertThat(PROCESS.ofShareAbove(successes, trials, share)).isCloseTo(expected, within(5e-7));
        assertThat(PROCESS.ofShareAbove(successes, trials, share))
                .isCloseTo(ratioByItsDefinition((double) successes, (double) trials, share), within(1e-9));
    }

    /** Odds r times as high, written out once more. */
    private static double ratioByItsDefinition(double successes, double trials, double share) {
        return EProcess.DEFAULT_ALTERNATIVES.stream()
                .mapToDouble(factor -> {
                    double odds = share / (1 - share) / factor;
                    double worse = odds / (1 + odds);
                    return Math.pow(worse / share, successes) * Math.pow((1 - worse) / (1 - share), trials - successes);
                })
                .average()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} where at most {1} were expected is {2}")
    @CsvSource({"80, 80, 0.023968", "100, 80, 2.841144", "110, 80, 50.528706", "5, 1, 9.283499"})
    void weighsACountThatShouldStayLow(long events, double planned, double expected) {
        assertThat(PROCESS.ofCountAbove(events, planned)).isCloseTo(expected, within(5e-7));
    }

    @Test
    void weighsLessWhereFactsScatterMore() {
        double alone = new EProcess(List.of(0.6)).ofCount(50, 80);

        assertThat(new EProcess(List.of(0.6)).ofCount(50, 80, 2)).isCloseTo(Math.sqrt(alone), within(1e-9));
        assertThat(PROCESS.ofCount(50, 80, 1)).isEqualTo(PROCESS.ofCount(50, 80));
        assertThat(PROCESS.ofCount(50, 80, 2)).isLessThan(PROCESS.ofCount(50, 80));
        assertThat(PROCESS.ofCountAbove(120, 80, 2)).isBetween(1.0, PROCESS.ofCountAbove(120, 80));
        assertThatThrownBy(() -> PROCESS.ofCount(50, 80, 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PROCESS.ofCount(50, 80, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysFiniteOnTheOtherSide() {
        assertThat(PROCESS.ofShareAbove(1_000_000, 1_000_000, 0.01)).isEqualTo(Double.MAX_VALUE);
        assertThat(PROCESS.ofShareAbove(0, 1_000_000, 0.5)).isZero();
        assertThat(PROCESS.ofCountAbove(1_000_000_000, 1)).isEqualTo(Double.MAX_VALUE);
    }

    /** What makes Ville's inequality hold: on average no trial raises the evidence, wherever the truth is on the good side. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.15, 0.5, 0.9})
    void doesNotGrowOnAverageWhileThePlanHolds(double plan) {
        for (int seen = 0; seen < 12; seen++) {
            for (int good = 0; good <= seen; good++) {
                for (double truth : new double[] {plan / 3, plan, (1 + plan) / 2}) {
                    double below = truth * PROCESS.ofShare(good + 1, seen + 1, plan)
                            + (1 - truth) * PROCESS.ofShare(good, seen + 1, plan);
                    double above = truth * PROCESS.ofShareAbove(good + 1, seen + 1, plan)
                            + (1 - truth) * PROCESS.ofShareAbove(good, seen + 1, plan);
                    double belowNow = PROCESS.ofShare(good, seen, plan);
                    double aboveNow = PROCESS.ofShareAbove(good, seen, plan);

                    assertThat(below <= belowNow * (1 + 1e-12)).isEqualTo(truth >= plan);
                    assertThat(above <= aboveNow * (1 + 1e-12)).isEqualTo(truth <= plan);
                }
            }
        }
    }
}
