package io.boussole.alert.incident.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 98: the change with its interval. */
class ComparisonTest {
    /** Table II of Newcombe (1998), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void givesThePublishedIntervals(long x1, long n1, long x2, long n2, double low, double high) {
        Change change = Comparison.ofShares(new Comparison.Share(x2, n2), new Comparison.Share(x1, n1));

        assertThat(change.low()).isEqualTo(low, within(0.00006));
        assertThat(change.high()).isEqualTo(high, within(0.00006));
    }

    /** The ends are where a two-sided exact binomial test just gives way. */
    @Test
    void givesTheExactIntervalOfARatio() {
        Change change = Comparison.ofEvents(new Comparison.Events(20, 40), new Comparison.Events(36, 20));

        assertThat(change.estimate()).isEqualTo(3.6, within(1e-12));
        double share = change.low() * 20 / (change.low() * 20 + 40);
        assertThat(1 - BinomialDistribution.of(56, share).cumulativeProbability(35))
                .isEqualTo(0.025, within(1e-6));
        double highest = change.high() * 20 / (change.high() * 20 + 40);
        assertThat(BinomialDistribution.of(56, highest).cumulativeProbability(36))
                .isEqualTo(0.025, within(1e-6));
    }

    @Test
    void knowsNoUpperEndWithoutEventsBefore() {
        assertThat(Comparison.ofEvents(new Comparison.Events(0, 10), new Comparison.Events(5, 10))
                        .high())
                .isInfinite();
        assertThat(Comparison.ofEvents(new Comparison.Events(5, 10), new Comparison.Events(0, 10))
                        .low())
                .isZero();
    }

    /** At least about 95 of 100 intervals hold the true change: 2 000 draws, so 0.935 leaves three standard errors. */
    @Test
    void holdsTheTrueChange() {
        Random random = new Random(7);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            Change change = Comparison.ofShares(share(random, 80, 0.25), share(random, 60, 0.35));
            held += change.low() <= 0.10 && 0.10 <= change.high() ? 1 : 0;
        }

        assertThat(held / 2000.0).isGreaterThan(0.935);
    }

    private static Comparison.Share share(Random random, int cases, double p) {
        long successes = random.doubles(cases).filter(draw -> draw < p).count();
        return new Comparison.Share(successes, cases);
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 0.20, true, , EFFECTIVE",
        "-0.05, 0.20, true, , INCONCLUSIVE",
        "-0.30, -0.01, true, , INEFFECTIVE",
        "-0.05, 0.04, true, 0.05, INEFFECTIVE",
        "-0.05, 0.06, true, 0.05, INCONCLUSIVE",
        "0.02, 0.04, true, 0.05, EFFECTIVE",
        "-0.30, -0.01, false, , EFFECTIVE",
        "0.02, 0.20, false, , INEFFECTIVE",
        "-0.04, 0.05, false, -0.05, INEFFECTIVE"
    })
    void concludesOnlyWhatTheIntervalAllows(
            double low, double high, boolean higherIsBetter, Double expected, Conclusion conclusion) {
        Change change = new Change(Change.Measure.DIFFERENCE, (low + high) / 2, low, high);

        assertThat(Conclusion.of(change, higherIsBetter, expected)).isEqualTo(conclusion);
    }
}
