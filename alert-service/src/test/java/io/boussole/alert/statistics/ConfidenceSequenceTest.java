package io.boussole.alert.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSequenceTest {
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "20, 80, 0.116751, 0.426508",
        "16, 80, 0.082346, 0.369498",
        "10, 80, 0.037242, 0.277302",
        "8, 80, 0.024630, 0.244030",
        "80, 1000, 0.052363, 0.115074",
        "50, 1000, 0.028720, 0.079240",
        "0, 10, 0, 0.376987",
        "10, 10, 0.623013, 1",
        "0, 0, 0, 1"
    })
    void holdsAShare(long successes, long trials, double low, double high) {
        Interval interval = ConfidenceSequence.ofShare(successes, trials, 0.05);

        assertThat(interval.low()).isCloseTo(low, within(5e-7));
        assertThat(interval.high()).isCloseTo(high, within(5e-7));
    }

    @ParameterizedTest(name = "{0} where {1} were expected")
    @CsvSource({"80, 80", "50, 80", "0, 7", "1, 0.001", "3, 1000000", "100000, 100000"})
    void holdsThePaceAtWhoseEndsTheFactsAreTwentyTimesLessLikely(long events, double expected) {
        Interval pace = ConfidenceSequence.ofPace(events, expected, 0.05);

        assertThat(logRatio(events, expected, pace.high())).isCloseTo(Math.log(20), within(1e-6));
        if (events == 0) {
            assertThat(pace.low()).isZero();
        } else {
            assertThat(logRatio(events, expected, pace.low())).isCloseTo(Math.log(20), within(1e-6));
            assertThat(pace.low()).isLessThan(events / expected);
        }
        assertThat(pace.high()).isGreaterThan(events / expected);
    }

    @Test
    void staysInsideTheScaleForOneContraryCaseInAMillion() {
        Interval almostAll = ConfidenceSequence.ofShare(999_999_999, 1_000_000_000, 0.05);
        Interval almostNone = ConfidenceSequence.ofShare(1, 1_000_000_000, 0.05);

        assertThat(almostAll.high()).isBetween(0.999, 1.0);
        assertThat(almostNone.low()).isBetween(0.0, 0.001);
    }

    @Test
    void knowsNoPaceBeforeAnythingIsExpected() {
        assertThatThrownBy(() -> ConfidenceSequence.ofPace(0, 0, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The definition, written out once more: gamma mixture of shape and rate one half over the likelihood. */
    private static double logRatio(long events, double expected, double pace) {
        double mixture = 0.5 * Math.log(0.5)
                + LogGamma.value(0.5 + events)
                - LogGamma.value(0.5)
                - (0.5 + events) * Math.log(0.5 + expected);
        return mixture - (events * Math.log(pace) - pace * expected);
    }
}
