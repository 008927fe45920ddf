package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.Stale;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.Reach.Word;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 35: silence is no zero. March 2027 begins on a Monday. */
class ReachTest {
    @ParameterizedTest(name = "{0}, last word {1}, on {2}: silent since {3}")
    @CsvSource({
        "DAILY, 2027-03-02, 2027-03-03,",
        "DAILY, 2027-03-02, 2027-03-04, 2027-03-03",
        "DAILY, 2027-03-05, 2027-03-08,", // the weekend is nobody's silence
        "DAILY, 2027-03-05, 2027-03-09, 2027-03-08",
        "WEEKLY, 2027-03-02, 2027-03-10,",
        "WEEKLY, 2027-03-02, 2027-03-11, 2027-03-03",
        "MONTHLY, 2027-02-02, 2027-03-03,",
        "MONTHLY, 2027-02-02, 2027-03-04, 2027-02-03"
    })
    void callsASourceSilentByTheRhythmOfTheKpi(Cadence cadence, LocalDate last, LocalDate today, LocalDate since) {
        assertThat(reach(cadence, today, last).silentSince()).isEqualTo(since);
    }

    @Test
    void waitsForEverySourceThatKeepsUp() {
        Reach reach = reach(
                Cadence.WEEKLY,
                LocalDate.parse("2027-03-05"),
                LocalDate.parse("2027-03-04"),
                LocalDate.parse("2027-03-02"),
                LocalDate.parse("2026-11-30"));

        assertThat(reach).isEqualTo(new Reach(LocalDate.parse("2027-03-02"), null, true));
    }

    @Test
    void doesNotLetAForgottenSourceFreezeTheKpi() {
        Reach reach = reach(
                Cadence.WEEKLY,
                LocalDate.parse("2027-03-31"),
                LocalDate.parse("2027-03-30"),
                LocalDate.parse("2027-02-01"));

        assertThat(reach).isEqualTo(new Reach(LocalDate.parse("2027-03-30"), null, true));
    }

    /** Answers are told by a tool that lags, and without them the cases that have entered since fail by the clock alone. */
    @Test
    void judgesNoShareByCasesBeyondWhatIsKnown() {
        LocalDate known = LocalDate.parse("2027-03-02");
        EvaluationRule answered = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.90, new EvaluationRule.Range(0.80, null));
        Observation unanswered = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 20, 18, 2), new Cohort(known.plusDays(1), 20, 0, 20)));

        assertThat(verdict(answered, unanswered, new Reach(known, null))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(answered, unanswered, new Reach(known.plusDays(1), null)))
                .isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    /** A tool that tells at night: of the first day that is not known, yesterday, no failure is sure. */
    @Test
    void takesNoCaseOfADayOnItsWayForFailed() {
        LocalDate known = LocalDate.parse("2027-03-02");
        EvaluationRule answered = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.90, new EvaluationRule.Range(0.80, null));
        Observation unanswered = new Observation.Share(
                List.of(new Cohort(Quarter.FIRST_DAY, 20, 18, 2), new Cohort(known.minusDays(1), 20, 0, 20)), 3);

        assertThat(verdict(answered, unanswered, new Reach(known, null, true))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(answered, unanswered, new Reach(known, null, false))).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    private static Verdict verdict(EvaluationRule rule, Observation observation, Reach reach) {
        return Evaluator.evaluate(rule, observation, Quarter.calendar(), reach, Episode.FIRST)
                .verdict();
    }

    @Test
    void doesNotCallASourceSilentThatTellsOldStories() {
        LocalDate today = LocalDate.parse("2027-03-25");
        Word replayed = new Word(LocalDate.parse("2027-02-01"), today, 0, null);

        Reach reach = Reach.of(List.of(replayed), Cadence.DAILY, Quarter.PERIOD, Quarter.calendar(), today);

        assertThat(reach).isEqualTo(new Reach(LocalDate.parse("2027-02-01"), null, true));
    }

    @Test
    void trustsWhatIsNotSaidOfSources() {
        LocalDate today = LocalDate.parse("2027-03-31");

        assertThat(reach(Cadence.DAILY, today)).isEqualTo(Reach.untilBefore(today));
    }

    @Test
    void knowsNothingWhereAllWordsAreOlderThanThePeriod() {
        Reach reach = reach(Cadence.WEEKLY, LocalDate.parse("2027-02-01"), LocalDate.parse("2026-12-01"));

        assertThat(reach).isEqualTo(new Reach(Quarter.FIRST_DAY, LocalDate.parse("2027-01-04"), true));
    }

    @Test
    void takesAWordAfterThePeriodForAllThatThereIs() {
        Reach reach = reach(Cadence.DAILY, LocalDate.parse("2027-06-01"), LocalDate.parse("2027-04-02"));

        assertThat(reach.silentSince()).isNull();
    }

    /** The period ends on 31 March; the CRM was left on 2 April, with deals of March still open. */
    @ParameterizedTest
    @CsvSource({"2, NO_DATA", "0, INCONCLUSIVE"})
    void doesNotKnowHowOpenCasesEndOnceTheSourceIsSilentAfterThePeriod(long open, Verdict verdict) {
        Observation share = new Observation.Share(List.of(
                new Cohort(Quarter.FIRST_DAY, 40, 9, 31), new Cohort(LocalDate.parse("2027-03-30"), 10, 2, 8 - open)));
        Reach reach = reach(Cadence.DAILY, LocalDate.parse("2027-08-02"), LocalDate.parse("2027-04-02"));

        Evaluation evaluation =
                Evaluator.evaluate(Quarter.closeRate(), share, Quarter.calendar(), reach, Episode.FIRST);

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        if (evaluation instanceof Stale stale) {
            assertThat(stale.since()).isEqualTo("2027-04-05");
            assertThat(((Judged) stale.kept()).evidence().sampleSize())
                    .as("no clock decides them")
                    .isEqualTo(40);
        }
    }

    /** A team that fell silent with its CRM in February looks, in March, like one that does nothing. */
    @Test
    void opensNoUnderPerformanceUponSilence() {
        Observation counted = new Observation.Count(List.of(new DayCount(LocalDate.parse("2027-02-01"), 27)));
        LocalDate today = LocalDate.parse("2027-03-25");

        Evaluation naive = Evaluator.evaluate(Quarter.opportunities(), counted, Quarter.calendar(), today);
        Evaluation evaluation = Evaluator.evaluate(
                Quarter.opportunities(),
                counted,
                Quarter.calendar(),
                reach(Cadence.DAILY, today, LocalDate.parse("2027-02-02")),
                Episode.FIRST);

        assertThat(naive.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(((Stale) evaluation).since()).isEqualTo("2027-02-03");
        assertThat(((Stale) evaluation).kept().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** Row 35: no data is not a zero. Days without facts are zeros once there is one. */
    @Test
    void takesANumberWithoutAnyFactForUnconnected() {
        LocalDate today = LocalDate.parse("2027-03-25");
        Reach alive = reach(Cadence.DAILY, today, LocalDate.parse("2027-03-25"));
        Observation one = new Observation.Count(List.of(new DayCount(LocalDate.parse("2027-01-05"), 1)));

        assertThat(judged(new Observation.Count(List.of()), alive)).isEqualTo(Verdict.NO_DATA);
        assertThat(judged(one, alive)).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    private static Verdict judged(Observation observation, Reach reach) {
        return Evaluator.evaluate(Quarter.opportunities(), observation, Quarter.calendar(), reach, Episode.FIRST)
                .verdict();
    }

    @Test
    void ripensNoCaseBeyondWhatIsKnown() {
        Observation open = new Observation.Share(List.of(new Cohort(Quarter.FIRST_DAY, 80, 5, 0)));
        LocalDate today = LocalDate.parse("2027-03-25");

        Judged judged = (Judged) Evaluator.evaluate(
                Quarter.closeRate(),
                open,
                Quarter.calendar(),
                reach(Cadence.MONTHLY, today, LocalDate.parse("2027-02-26")),
                Episode.FIRST);

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MATURE);
        assertThat(judged.evidence().leftOut()).isEqualTo(80);
    }

    @Test
    void takesTheMostFrequentCadenceAndWeeklyWhereNoneIsNamed() {
        assertThat(Cadence.of(List.of("MONTHLY", "DAILY"))).isEqualTo(Cadence.DAILY);
        assertThat(Cadence.of(List.of("YEARLY"))).isEqualTo(Cadence.WEEKLY);
    }

    private static Reach reach(Cadence cadence, LocalDate today, LocalDate... lastHeard) {
        return Reach.of(
                Arrays.stream(lastHeard).map(Word::of).toList(), cadence, Quarter.PERIOD, Quarter.calendar(), today);
    }
}
