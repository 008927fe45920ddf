package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 16: the same figures advise the same. Row 39: poor data end nothing. */
class RecommendationTest {
    @ParameterizedTest(name = "{0}, stop rule met {1}, degraded {2}: {3}")
    @CsvSource({
        "OVER_PERFORMANCE, false, false, ACCELERATE",
        "ON_TRACK, false, false, HOLD",
        "INCONCLUSIVE, false, false, HOLD",
        "NO_DATA, false, false, HOLD",
        "RECOVERING, false, false, HOLD",
        "UNDER_PERFORMANCE, false, false, SLOW_DOWN",
        "UNDER_PERFORMANCE, true, false, STOP",
        "INCONCLUSIVE, true, false, STOP",
        "UNDER_PERFORMANCE, true, true, SLOW_DOWN",
        "INCONCLUSIVE, true, true, HOLD"
    })
    void followsFromTheFigures(Verdict verdict, boolean stopRuleMet, boolean degraded, Recommendation expected) {
        assertThat(Recommendation.of(verdict, stopRuleMet, degraded)).isEqualTo(expected);
    }
}
