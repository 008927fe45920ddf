package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause, one alert: 80 opportunities planned, so many came, after so many of the leads. */
class ExplanationTest {
    @ParameterizedTest(name = "{0} came, {1} of the leads: {2}")
    @CsvSource({
        "40, 0.5, true", // as many as the leads allow
        "33, 0.5, true",
        "15, 0.5, false", // and then some
        "40, 1, false",
        "0, 0, true"
    })
    void comparesWithWhatTheEarlierStageLetThrough(long came, double leads, boolean expected) {
        assertThat(accountsFor(leads, Quarter.opportunities(), Quarter.counted(came)))
                .isEqualTo(expected);
    }

    @Test
    void explainsNoShareByAVolume() {
        assertThat(accountsFor(0.5, Quarter.closeRate(), Quarter.decided(8, 80)))
                .isFalse();
    }

    @Test
    void knowsWhatFeedsWhat() {
        assertThat(Funnel.feeds("MQL_COUNT", "SQL_COUNT")).isTrue();
        assertThat(Funnel.feeds("SQL_COUNT", "MQL_COUNT")).isFalse();
        assertThat(Funnel.feeds("MQL_COUNT", "MQL_TO_SQL")).isFalse();
        assertThat(Funnel.feeds("CALLS_MADE", "MEETINGS_BOOKED")).isFalse();
        assertThat(Funnel.feeds(null, "SQL_COUNT")).isFalse();
    }

    @Test
    void explainsNoMoreThanItsOwnShareOfAShortfall() {
        Observation hardlyAny = new Observation.Count(List.of(new Observation.DayCount(Quarter.FIRST_DAY, 1)));

        assertThat(accountsFor(0.5, Quarter.opportunities(), hardlyAny)).isFalse();
        assertThat(accountsFor(0.001, Quarter.opportunities(), hardlyAny)).isTrue();
    }

    @Test
    void explainsNothingThatIsNotKnown() {
        assertThat(Explanation.accountsFor(
                        0.5,
                        Quarter.opportunities(),
                        new Observation.Count(List.of()),
                        Quarter.calendar(),
                        Reach.untilBefore(Quarter.DAY_AFTER),
                        Episode.FIRST))
                .isFalse();
    }

    private static boolean accountsFor(double throughput, EvaluationRule rule, Observation observation) {
        return Explanation.accountsFor(
                throughput, rule, observation, Quarter.calendar(), new Reach(Quarter.DAY_AFTER, null), Episode.FIRST);
    }
}
