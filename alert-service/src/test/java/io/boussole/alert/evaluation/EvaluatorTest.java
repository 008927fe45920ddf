package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Evaluation.NotJudged;
import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.statistics.ConfidenceSequence;
import io.boussole.alert.statistics.EProcess;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final LocalDate LATE = Quarter.DAY_AFTER;

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "10, 80, UNDER_PERFORMANCE",
        "11, 80, WATCH", // 14.9
        "13, 80, INCONCLUSIVE", // 4.14
        "12, 80, WATCH", // 7.63
        "16, 80, INCONCLUSIVE",
        "20, 80, INCONCLUSIVE",
        "28, 80, INCONCLUSIVE",
        "29, 80, ON_TRACK", // lower end 0.2025
        "0, 21, WATCH", // 19.3
        "0, 22, UNDER_PERFORMANCE", // 22.6
        "0, 7, NOT_MATURE", // 1.75 expected
        "0, 8, INCONCLUSIVE"
    })
    void judgesAShare(long succeeded, long of, Verdict expected) {
        assertThat(evaluate(Quarter.closeRate(), Quarter.decided(succeeded, of)).verdict())
                .isEqualTo(expected);
    }

    @Test
    void judgesWhatIsBadHoweverFewWereExpected() {
        EvaluationRule bounces = Quarter.rule(Direction.LOWER_IS_BETTER, 0.01, new Range(null, 0.02));
        EvaluationRule complaints = Quarter.rule(Direction.LOWER_IS_BETTER, 1.0, new Range(null, 2.0));

        assertThat(evaluate(bounces, Quarter.decided(100, 100)).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(evaluate(bounces, Quarter.decided(1, 100)).verdict()).isEqualTo(Verdict.NOT_MATURE);
        assertThat(evaluate(complaints, Quarter.counted(50)).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void judgesByTheThresholdItselfIncluded() {
        double reached = 1 / new EProcess(EProcess.DEFAULT_ALTERNATIVES).ofShare(10, 80, 0.25);

        assertThat(withBudget(new ErrorBudget(reached, 0.2)).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(withBudget(new ErrorBudget(Math.nextDown(reached), 0.2)).verdict())
                .isEqualTo(Verdict.WATCH);
    }

    @Test
    void givesTheEvidenceOfAnAlarm() {
        Evidence evidence = evidence(Quarter.closeRate(), Quarter.decided(10, 80));

        assertThat(evidence.kind()).isEqualTo(Evidence.Kind.RATE);
        assertThat(evidence.window()).isEqualTo(Quarter.PERIOD);
        assertThat(evidence.observed()).isEqualTo(10);
        assertThat(evidence.sampleSize()).isEqualTo(80);
        assertThat(evidence.leftOut()).isZero();
        assertThat(evidence.expected()).isEqualTo(20);
        assertThat(evidence.estimate()).isEqualTo(0.125);
        assertThat(evidence.eValue()).isCloseTo(30.949645, within(5e-7));
        assertThat(evidence.threshold()).isEqualTo(20);
        assertThat(evidence.interval()).isEqualTo(ConfidenceSequence.ofShare(10, 80, 0.05));
    }

    @Test
    void tellsHowOftenChanceAloneEndsThisLow() {
        assertThat(evidence(Quarter.closeRate(), Quarter.decided(16, 80)).chance())
                .isCloseTo(0.18, within(0.005));
        assertThat(evidence(Quarter.closeRate(), Quarter.decided(19, 80)).chance())
                .isCloseTo(0.46, within(0.005));
    }

    @Test
    void judgesNoDayWithAnOpenYoungCaseUntilItIsOlderThanTheSalesCycle() {
        LocalDate entered = LocalDate.parse("2027-01-04");
        Observation open = new Observation.Share(List.of(
                new Cohort(Quarter.FIRST_DAY, 40, 10, 30),
                new Cohort(entered, 40, 10, 29),
                new Cohort(entered.plusDays(1), 40, 10, 30)));
        LocalDate cycleEnd = entered.plusDays(62);

        Evidence onTheLastDay = evidenceAt(Quarter.closeRate(), open, cycleEnd);
        Evidence theDayAfter = evidenceAt(Quarter.closeRate(), open, cycleEnd.plusDays(1));

        assertThat(onTheLastDay.sampleSize()).isEqualTo(40);
        assertThat(onTheLastDay.leftOut()).isEqualTo(80);
        assertThat(onTheLastDay.window().end()).isEqualTo(LocalDate.parse("2027-01-03"));
        assertThat(theDayAfter.sampleSize()).isEqualTo(120);
        assertThat(theDayAfter.leftOut()).isZero();
    }

    @Test
    void takesTheDaysInOrderWhateverTheirOrderInTheSeries() {
        Observation shuffled = new Observation.Share(List.of(
                new Cohort(LocalDate.parse("2027-01-05"), 40, 10, 29), new Cohort(Quarter.FIRST_DAY, 40, 10, 30)));

        assertThat(evidenceAt(Quarter.closeRate(), shuffled, LocalDate.parse("2027-01-06"))
                        .sampleSize())
                .isEqualTo(40);
    }

    @Test
    void alarmsWhenNoEndOfTheOpenCasesCouldSaveTheKpi() {
        Observation oneOpen = new Observation.Share(List.of(new Cohort(Quarter.FIRST_DAY, 80, 7, 72)));
        LocalDate soon = LocalDate.parse("2027-01-10");

        Judged judged = (Judged) Evaluator.evaluate(Quarter.closeRate(), oneOpen, Quarter.calendar(), soon);

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(judged.evidence().observed()).isEqualTo(8);
        assertThat(judged.evidence().assumedGood()).isEqualTo(1);
        assertThat(judged.evidence().eValue()).isCloseTo(159.544695, within(5e-7));
    }

    @Test
    void saysNothingWhileEverythingIsOpen() {
        Observation open = new Observation.Share(List.of(new Cohort(Quarter.FIRST_DAY, 80, 10, 0)));

        assertThat(Evaluator.evaluate(Quarter.closeRate(), open, Quarter.calendar(), LocalDate.parse("2027-01-10"))
                        .verdict())
                .isEqualTo(Verdict.NOT_MATURE);
    }

    @Test
    void neverTakesHopeForEvidenceThatAllIsWell() {
        Observation mostlyOpen = new Observation.Share(List.of(new Cohort(Quarter.FIRST_DAY, 80, 40, 0)));

        assertThat(Evaluator.evaluate(
                                Quarter.closeRate(), mostlyOpen, Quarter.calendar(), LocalDate.parse("2027-01-10"))
                        .verdict())
                .isNotEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void neverCountsUndecidedCasesWithoutASalesCycle() {
        EvaluationRule rule =
                EvaluationRule.of(Direction.HIGHER_IS_BETTER, 0.25, new Range(null, null), Quarter.PERIOD);
        Observation open = new Observation.Share(List.of(new Cohort(Quarter.FIRST_DAY, 80, 0, 0)));

        assertThat(evidenceAt(rule, open, LATE.plusYears(1)).sampleSize()).isZero();
        assertThat(Evaluator.evaluate(rule, open, Quarter.calendar(), LATE).verdict())
                .isEqualTo(Verdict.NOT_MATURE);
    }

    @Test
    void countsOnlyThePeriodsCases() {
        Observation.Share share = new Observation.Share(List.of(
                new Cohort(LocalDate.parse("2026-12-31"), 50, 0, 50),
                new Cohort(Quarter.FIRST_DAY, 80, 20, 60),
                new Cohort(LocalDate.parse("2027-04-01"), 50, 0, 50)));

        assertThat(evidence(Quarter.closeRate(), share).sampleSize()).isEqualTo(80);
    }

    @ParameterizedTest(name = "{0} no-shows of {1}: {2}")
    @CsvSource({
        "12, 80, INCONCLUSIVE", // exactly as planned
        "30, 80, UNDER_PERFORMANCE",
        "0, 80, ON_TRACK",
        "12, 13, UNDER_PERFORMANCE", // 1.95 expected
        "1, 13, NOT_MATURE"
    })
    void judgesAShareThatShouldStayLow(long noShows, long meetings, Verdict expected) {
        EvaluationRule noShowRate = Quarter.rule(Direction.LOWER_IS_BETTER, 0.15, new Range(0.0, 0.20));

        assertThat(evaluate(noShowRate, Quarter.decided(noShows, meetings)).verdict())
                .isEqualTo(expected);
    }

    @Test
    void weighsTheOddsWhereLowIsBetter() {
        EvaluationRule noShowRate = Quarter.rule(Direction.LOWER_IS_BETTER, 0.15, new Range(0.0, 0.20));

        Evidence evidence = evidence(noShowRate, Quarter.decided(30, 80));

        assertThat(evidence.observed()).isEqualTo(30);
        assertThat(evidence.reference()).isEqualTo(0.15);
        assertThat(evidence.eValue()).isEqualTo(new EProcess(EProcess.DEFAULT_ALTERNATIVES).ofShareAbove(30, 80, 0.15));
    }

    /** Written out once more, as whoever computes an alert again does it. */
    @Test
    void weighsTheOddsOfAShareAboveOneHalf() {
        EvaluationRule inTime = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.90, new Range(0.80, null));
        double expected = EProcess.DEFAULT_ALTERNATIVES.stream()
                .mapToDouble(r -> r * 0.90 / (0.10 + r * 0.90))
                .map(q -> Math.pow(q / 0.90, 60) * Math.pow((1 - q) / 0.10, 20))
                .average()
                .orElseThrow();

        assertThat(evidence(inTime, Quarter.decided(60, 80)).eValue()).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest(name = "{0} opportunities: {1}")
    @CsvSource({
        "80, INCONCLUSIVE",
        "61, INCONCLUSIVE", // 4.5
        "60, WATCH", // 6.2
        "58, WATCH", // 12.1, under the bound for 80 planned
        "57, UNDER_PERFORMANCE", // 17.1
        "110, ON_TRACK"
    })
    void judgesACountAtThePeriodsEnd(long events, Verdict expected) {
        assertThat(evaluate(Quarter.opportunities(), Quarter.counted(events)).verdict())
                .isEqualTo(expected);
    }

    @Test
    void countsNeitherTheEventsNorThePlanOfADayThatIsNotOver() {
        Observation count = new Observation.Count(List.of(
                new DayCount(LocalDate.parse("2027-01-04"), 3), new DayCount(LocalDate.parse("2027-01-05"), 2)));

        Evidence evidence = evidenceAt(Quarter.opportunities(), count, LocalDate.parse("2027-01-05"));

        assertThat(evidence.observed()).isEqualTo(3);
        assertThat(evidence.leftOut()).isEqualTo(2);
        assertThat(evidence.expected()).isCloseTo(80 / 62.0, within(1e-12));
        assertThat(evidence.window().end()).isEqualTo(LocalDate.parse("2027-01-04"));
    }

    @Test
    void isNotMatureBeforeTheFirstDayIsOver() {
        Judged judged = (Judged)
                Evaluator.evaluate(Quarter.opportunities(), Quarter.counted(3), Quarter.calendar(), Quarter.FIRST_DAY);

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MATURE);
        assertThat(judged.evidence().eValue()).isEqualTo(1);
        assertThat(judged.evidence().interval()).isNull();
        assertThat(judged.evidence().leftOut()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 1.5})
    void holdsNoShareAgainstATargetThatNoResultCouldMeet(double target) {
        EvaluationRule rule = Quarter.rule(Direction.HIGHER_IS_BETTER, target, new Range(null, null));

        assertThat(evaluate(rule, Quarter.decided(1, 80)))
                .isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_USABLE_TARGET));
    }

    @Test
    void saysWhyItDoesNotJudge() {
        EvaluationRule noTarget = Quarter.rule(Direction.HIGHER_IS_BETTER, null, new Range(null, null));

        assertThat(evaluate(noTarget, Quarter.counted(3)))
                .isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_USABLE_TARGET));
        assertThat(evaluate(
                        Quarter.closeRate(), new Observation.Durations(List.of(new Cohort(LATE, 3, 1, 0)), List.of())))
                .isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.NO_DETAIL));
        assertThat(evaluate(Quarter.closeRate(), new Observation.Value(90_000, true, true)))
                .isEqualTo(new NotJudged(Verdict.INCONCLUSIVE, Reason.JUDGED_THROUGH_ITS_FACTORS));
    }

    @Test
    void hasNoVerdictWithoutFacts() {
        NotJudged noData = new NotJudged(Verdict.NO_DATA, Reason.NO_FACTS);

        assertThat(evaluate(Quarter.closeRate(), new Observation.Share(List.of())))
                .isEqualTo(noData);
        assertThat(evaluate(Quarter.opportunities(), new Observation.Count(List.of())))
                .isEqualTo(noData);
        assertThat(evaluate(Quarter.closeRate(), new Observation.Value(0, false, true)))
                .isEqualTo(noData);
    }

    /** 80 opportunities are planned for the quarter, and somebody would tell of each. */
    @Test
    void judgesAZeroThatIsKnown() {
        assertThat(evaluate(Quarter.opportunities(), new Observation.Count(List.of(), true)))
                .isInstanceOfSatisfying(Judged.class, judged -> {
                    assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
                    assertThat(judged.evidence().observed()).isZero();
                });
    }

    private static Judged withBudget(ErrorBudget budget) {
        EvaluationRule rule = Quarter.closeRate().testing(Testing.DEFAULT.budget(budget));
        return (Judged) evaluate(rule, Quarter.decided(10, 80));
    }

    private static Evaluation evaluate(EvaluationRule rule, Observation observation) {
        return Evaluator.evaluate(rule, observation, Quarter.calendar(), LATE);
    }

    private static Evidence evidence(EvaluationRule rule, Observation observation) {
        return evidenceAt(rule, observation, LATE);
    }

    private static Evidence evidenceAt(EvaluationRule rule, Observation observation, LocalDate today) {
        return ((Judged) Evaluator.evaluate(rule, observation, Quarter.calendar(), today)).evidence();
    }
}
