package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Evaluation.Aftermath;
import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alarm at the end of January, and what February says. */
class StandingAlarmTest {
    private static final LocalDate ALARM = LocalDate.parse("2027-01-31");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");
    private static final Episode ALARMED = new Episode(1, null, ALARM);

    /** 20 working days of January and 20 of February, 80 in 62: 25.8 each, 20.6 at the range's lower end. */
    @ParameterizedTest(name = "then {0}: {1}")
    @CsvSource({
        "5, UNDER_PERFORMANCE",
        "21, UNDER_PERFORMANCE",
        "26, UNDER_PERFORMANCE",
        "30, RECOVERING",
        "34, ON_TRACK"
    })
    void endsWithEvidenceOfAReturn(long since, Verdict expected) {
        Judged judged = judged(Quarter.opportunities(), counted(8, since), ALARMED, "2027-03-01");

        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(aftermath(judged).recovered()).isEqualTo(expected == Verdict.ON_TRACK);
        assertThat(aftermath(judged).withdrawn()).isFalse();
        assertThat(aftermath(judged).unsupported()).isFalse();
    }

    @Test
    void neverFallsBackToAMereMention() {
        Judged judged = judged(Quarter.opportunities(), counted(8, 21), ALARMED, "2027-03-01");
        Judged withoutAlarm = judged(Quarter.opportunities(), counted(15, 21), Episode.FIRST, "2027-03-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(withoutAlarm.verdict()).isEqualTo(Verdict.WATCH);
    }

    /** In 28 working days of 62, 36.1 are expected. */
    @ParameterizedTest(name = "corrected to {0}: {1}")
    @CsvSource({"25, INCONCLUSIVE", "80, ON_TRACK"})
    void saysNoMoreThanTheDataOnceTheyAreCorrected(long inJanuary, Verdict expected) {
        Judged judged = judged(Quarter.opportunities(), counted(inJanuary, 5), ALARMED, "2027-02-10");

        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(aftermath(judged).withdrawn()).isTrue();
        assertThat(aftermath(judged).unsupported()).isTrue();
        assertThat(aftermath(judged).recovered()).isFalse();
    }

    @Test
    void standsAgainWhenWhatCameSinceBearsItOut() {
        Judged judged = judged(Quarter.opportunities(), counted(25, 0), ALARMED, "2027-03-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(aftermath(judged).withdrawn()).isTrue();
        assertThat(aftermath(judged).unsupported()).isFalse();
    }

    @Test
    void isUnsupportedOnceALineIsNotCrossedAnyMore() {
        EvaluationRule line = Quarter.opportunities().testing(Testing.DEFAULT.method(Method.FIXED_THRESHOLD));

        Judged below = judged(line, counted(8, 5), ALARMED, "2027-02-10");
        Judged above = judged(line, counted(35, 5), ALARMED, "2027-02-10");

        assertThat(aftermath(below).unsupported()).isFalse();
        assertThat(aftermath(above).unsupported()).isTrue();
    }

    @Test
    void isSilentOnARecoveryBeforeAnyDayHasPassed() {
        Judged judged = judged(Quarter.opportunities(), counted(8, 3), ALARMED, "2027-02-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(aftermath(judged).recovery().eValue()).isEqualTo(1);
    }

    @Test
    void startsTheNextEpisodeWithFreshEvidence() {
        Episode second = new Episode(2, FEBRUARY, null);

        Judged judged = judged(Quarter.opportunities(), counted(8, 26), second, "2027-03-01");

        assertThat(judged.evidence().observed()).isEqualTo(26);
        assertThat(judged.evidence().window()).isEqualTo(new Period(FEBRUARY, LocalDate.parse("2027-02-28")));
        assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged.aftermath()).isNull();
    }

    @Test
    void canAlarmAgainInTheNextEpisode() {
        Judged judged = judged(Quarter.opportunities(), counted(8, 8), new Episode(2, FEBRUARY, null), "2027-03-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void hasNothingToJudgeWhenTheEpisodeBeganAfterThePeriod() {
        Evaluation evaluation = Evaluator.evaluate(
                Quarter.opportunities(),
                counted(8, 8),
                Quarter.calendar(),
                Quarter.DAY_AFTER,
                new Episode(2, Quarter.DAY_AFTER, null));

        assertThat(evaluation).isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.PERIOD_OVER));
    }

    @Test
    void recoversAShareByTheCasesThatEnteredSince() {
        Observation share = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 80, 8, 72), new Cohort(FEBRUARY, 40, 17, 23)));

        Judged judged = judged(Quarter.closeRate(), share, ALARMED, "2027-03-01");

        assertThat(judged.verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(aftermath(judged).recovered()).isTrue();
    }

    /** What would set off the alarm again is no return: 88 % is the mildest of the worse values of 90 %. */
    @ParameterizedTest(name = "{0} of 400 in time: {1}")
    @CsvSource({"320, UNDER_PERFORMANCE", "375, ON_TRACK"})
    void holdsAHighShareWithoutARangeAgainstTheMildestOfItsWorseValues(long inTime, Verdict expected) {
        EvaluationRule rule = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.90, new EvaluationRule.Range(null, null));
        Observation share = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 80, 50, 30), new Cohort(FEBRUARY, 400, inTime, 400 - inTime)));

        assertThat(judged(rule, share, ALARMED, "2027-03-01").verdict()).isEqualTo(expected);
    }

    @Test
    void takesAnOpenCaseForALostOneBeforeItSpeaksOfARecovery() {
        Observation share = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 80, 8, 72), new Cohort(FEBRUARY, 60, 17, 0)));

        assertThat(judged(Quarter.closeRate(), share, ALARMED, "2027-03-01").verdict())
                .isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    private static Observation counted(long inJanuary, long inFebruary) {
        return new Observation.Count(List.of(
                new DayCount(LocalDate.parse("2027-01-04"), inJanuary),
                new DayCount(LocalDate.parse("2027-02-01"), inFebruary)));
    }

    private static Judged judged(EvaluationRule rule, Observation observation, Episode episode, String today) {
        return (Judged) Evaluator.evaluate(rule, observation, Quarter.calendar(), LocalDate.parse(today), episode);
    }

    private static Aftermath aftermath(Judged judged) {
        return Objects.requireNonNull(judged.aftermath());
    }
}
