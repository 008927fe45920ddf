package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause, one alert: 80 opportunities planned, so many came, after so many of the leads. */
class ExplanationTest {
    private static final LocalDate SINCE = LocalDate.parse("2027-02-15");

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
        assertThat(accountsFor(0.5, Quarter.opportunities(), new Observation.Count(List.of())))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} leads, then {1}; {2} opportunities, then {3}: {4}, once dealt with {5}")
    @CsvSource({
        "40, 40, 20, 20, true, true",
        "40, 80, 20, 40, true, true",
        "40, 80, 20, 0, false, false", // gone altogether since
        "40, 40, 38, 2, true, false", // of the same sum, gone since
        "1, 0, 1, 0, true, true", // nothing could follow
        "40, 0, 20, 0, true, true"
    })
    void accountsForWhatIsMissingOnTheSameDays(
            long leads, long leadsSince, long came, long cameSince, boolean standing, boolean dealtWith) {
        Stage earlier = stage(rule(160), counted(leads, leadsSince));
        Stage later = stage(rule(80), counted(came, cameSince));

        assertThat(Explanation.accountsFor(earlier, later, Episode.FIRST)).isEqualTo(standing);
        assertThat(Explanation.accountedFor(earlier, later, Episode.FIRST, SINCE))
                .isEqualTo(dealtWith);
    }

    @Test
    void accountsForNothingMoreOnceTheLaterStageWasDealtWithItself() {
        Stage earlier = stage(rule(160), counted(40, 80));
        Stage later = stage(rule(80), counted(20, 5));

        assertThat(Explanation.accountsFor(earlier, later, Episode.FIRST.from(SINCE)))
                .isFalse();
    }

    @Test
    void accountsForAllThatIsKnownWhereNoDayHasPassedSince() {
        Stage earlier = stage(rule(160), counted(40, 40));
        Stage later = stage(rule(80), counted(20, 20));

        assertThat(Explanation.accountedFor(earlier, later, Episode.FIRST, Quarter.DAY_AFTER))
                .isTrue();
    }

    private static EvaluationRule rule(double target) {
        return Quarter.rule(Direction.HIGHER_IS_BETTER, target, new EvaluationRule.Range(0.8 * target, null));
    }

    private static Observation counted(long before, long since) {
        return new Observation.Count(List.of(
                new Observation.DayCount(Quarter.FIRST_DAY.plusDays(3), before),
                new Observation.DayCount(SINCE, since)));
    }

    private static Stage stage(EvaluationRule rule, Observation observation) {
        return new Stage(rule, observation, Quarter.calendar(), Reach.untilBefore(Quarter.DAY_AFTER));
    }

    private static boolean accountsFor(double throughput, EvaluationRule rule, Observation observation) {
        return Explanation.accountsFor(throughput, stage(rule, observation), Episode.FIRST);
    }
}
