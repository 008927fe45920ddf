package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.Lasted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of KPI is held against, beside the shares and counts of {@link EvaluatorTest}. */
class KindsTest {
    private static final EvaluationRule CYCLE = Quarter.rule(Direction.LOWER_IS_BETTER, 45.0, new Range(35.0, 55.0));

    @ParameterizedTest(name = "{0} complaints: {1}")
    @CsvSource({"0, OVER_PERFORMANCE", "6, ON_TRACK", "20, INCONCLUSIVE", "36, UNDER_PERFORMANCE"})
    void judgesACountThatShouldStayLow(long complaints, Verdict expected) {
        EvaluationRule rule = Quarter.rule(Direction.LOWER_IS_BETTER, 20.0, new Range(10.0, 24.0));
        Observation observed = new Observation.Count(List.of(
                new Observation.DayCount(LocalDate.parse("2027-01-04"), complaints),
                new Observation.DayCount(LocalDate.parse("2026-12-04"), 1)));

        assertThat(evaluate(rule, observed).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of 80 signed, {1} opportunities: {2}")
    @CsvSource({"44, 138, OVER_PERFORMANCE", "28, 115, INCONCLUSIVE"})
    void sparesNoPraise(long signed, long opportunities, Verdict expected) {
        assertThat(evaluate(Quarter.closeRate(), Quarter.decided(signed, 80)).verdict())
                .isEqualTo(expected);
        assertThat(((Judged) evaluate(Quarter.opportunities(), Quarter.counted(opportunities))).verdict())
                .isEqualTo(expected == Verdict.INCONCLUSIVE ? Verdict.ON_TRACK : expected);
    }

    /** Row 96: SALES_CYCLE. */
    @ParameterizedTest(name = "{0} of {1} within 45 days: {2}")
    @CsvSource({"2, 24, UNDER_PERFORMANCE", "10, 24, INCONCLUSIVE", "23, 24, ON_TRACK"})
    void judgesADurationByTheShareWithinItsMedian(long quick, long cases, Verdict expected) {
        Observation durations = new Observation.Durations(
                List.of(new Cohort(Quarter.FIRST_DAY, cases, cases, 0)),
                List.of(new Lasted(Quarter.FIRST_DAY, 45, quick), new Lasted(Quarter.FIRST_DAY, 70, cases - quick)));

        assertThat(evaluate(CYCLE, durations).verdict()).isEqualTo(expected);
    }

    @Test
    void looksAtNoCaseThatCouldNotHaveBeenSlowYet() {
        Observation durations = new Observation.Durations(
                List.of(new Cohort(LocalDate.parse("2027-03-01"), 40, 20, 0)),
                List.of(new Lasted(LocalDate.parse("2027-03-01"), 5, 20)));

        Judged judged = (Judged) evaluate(CYCLE, durations);

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MATURE);
        assertThat(judged.evidence().sampleSize()).isZero();
        assertThat(judged.evidence().leftOut()).isEqualTo(20);
    }

    @Test
    void takesOpenCasesForSlowOnesBeforeItPraises() {
        List<Lasted> quick = List.of(new Lasted(Quarter.FIRST_DAY, 20, 24));
        Observation allEnded = new Observation.Durations(List.of(new Cohort(Quarter.FIRST_DAY, 24, 24, 0)), quick);
        Observation manyOpen = new Observation.Durations(List.of(new Cohort(Quarter.FIRST_DAY, 80, 24, 0)), quick);

        assertThat(evaluate(CYCLE, allEnded).verdict()).isEqualTo(Verdict.OVER_PERFORMANCE);
        assertThat(evaluate(CYCLE, manyOpen).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void holdsMoneyAgainstALineOnlyWhereARuleWantsIt() {
        EvaluationRule revenue = Quarter.rule(Direction.HIGHER_IS_BETTER, 120_000.0, new Range(102_000.0, null));
        EvaluationRule fixed = revenue.testing(Testing.DEFAULT.method(Method.FIXED_THRESHOLD));

        Judged low = (Judged) evaluate(fixed, new Observation.Value(90_000, true, true));

        assertThat(low.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(low.evidence().weight().bound()).isEqualTo(Weight.Bound.NONE);
        assertThat(evaluate(fixed, new Observation.Value(110_000, true, true)).verdict())
                .isEqualTo(Verdict.ON_TRACK);
        assertThat(evaluate(revenue, new Observation.Value(90_000, true, true)).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void waitsAWeekBeforeItHoldsMoneyAgainstALine() {
        EvaluationRule fixed = Quarter.rule(Direction.HIGHER_IS_BETTER, 120_000.0, new Range(102_000.0, null))
                .testing(Testing.DEFAULT.method(Method.FIXED_THRESHOLD));
        Observation nothing = new Observation.Value(0, true, true);
        Episode second = new Episode(2, LocalDate.parse("2027-02-01"), null);

        assertThat(at("2027-01-08", fixed, nothing, Episode.FIRST)).isEqualTo(Verdict.NOT_MATURE);
        assertThat(at("2027-01-09", fixed, nothing, Episode.FIRST)).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(at("2027-02-05", fixed, nothing, second)).isEqualTo(Verdict.NOT_MATURE);
        assertThat(at("2027-02-06", fixed, nothing, second)).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @ParameterizedTest(name = "{0}, {1}, up to {2}, {3} of 80: {4}")
    @CsvSource({
        "HIGHER_IS_BETTER, 1, 0.95, 60, UNDER_PERFORMANCE",
        "HIGHER_IS_BETTER, 1, 0.95, 80, INCONCLUSIVE",
        "LOWER_IS_BETTER, 0, 0.05, 20, UNDER_PERFORMANCE"
    })
    void holdsAPerfectTargetAgainstTheEndOfItsRange(
            Direction direction, double target, double end, long of80, Verdict expected) {
        boolean higher = direction == Direction.HIGHER_IS_BETTER;
        EvaluationRule rule = Quarter.rule(direction, target, higher ? new Range(end, null) : new Range(null, end));

        Judged judged = (Judged) evaluate(rule, Quarter.decided(of80, 80));

        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.evidence().reference()).isEqualTo(end);
    }

    @Test
    void holdsNoComplaintAtAllAgainstTheEndOfItsRange() {
        EvaluationRule rule = Quarter.rule(Direction.LOWER_IS_BETTER, 0.0, new Range(null, 5.0));

        assertThat(evaluate(rule, Quarter.counted(20)).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void copesWithAbsurdNumbers() {
        EvaluationRule endless = Quarter.rule(Direction.LOWER_IS_BETTER, 45.0, new Range(35.0, 1e12));
        Observation durations = new Observation.Durations(
                List.of(new Cohort(Quarter.FIRST_DAY, 24, 24, 0)), List.of(new Lasted(Quarter.FIRST_DAY, 45, 24)));

        assertThat(evaluate(endless, durations)).isInstanceOf(Judged.class);
        assertThat(evaluate(Quarter.closeRate(), Quarter.decided(1_000_000_000L, 4_000_000_000L)))
                .isInstanceOf(Judged.class);
        assertThat(new Range(0.32, 0.20)).isEqualTo(new Range(0.20, 0.32));
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.counted(-1));
    }

    @Test
    void saysThatAFixedThresholdControlsNoError() {
        EvaluationRule fixed = Quarter.closeRate().testing(Testing.DEFAULT.method(Method.FIXED_THRESHOLD));

        Judged low = (Judged) evaluate(fixed, Quarter.decided(15, 80));

        assertThat(low.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(low.evidence().weight().method()).isEqualTo(Method.FIXED_THRESHOLD);
        assertThat(evaluate(fixed, Quarter.decided(16, 80)).verdict()).isNotEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void allowsForCountsThatComeInBursts() {
        EvaluationRule rule = Quarter.opportunities();
        EvaluationRule scattered = rule.testing(Testing.DEFAULT.dispersion(2));

        assertThat(evaluate(rule, Quarter.counted(55)).verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(evaluate(scattered, Quarter.counted(55)).verdict()).isEqualTo(Verdict.WATCH);
    }

    /** Row 28: since when. */
    @ParameterizedTest
    @CsvSource({"CUSUM", "HYBRID"})
    void findsWhatBeginsInMidPeriod(Method method) {
        EvaluationRule rule = Quarter.opportunities().testing(Testing.DEFAULT.method(method));
        List<Observation.DayCount> days = new ArrayList<>();
        LocalDate change = LocalDate.parse("2027-02-15");
        Quarter.FIRST_DAY
                .datesUntil(Quarter.DAY_AFTER)
                .filter(Quarter.calendar()::isWorkingDay)
                .forEach(day -> days.add(new Observation.DayCount(
                        day, day.isAfter(change) ? 0 : day.getDayOfWeek().getValue() % 2 + 1)));

        Judged judged = (Judged) Evaluator.evaluate(
                rule, new Observation.Count(days), Quarter.calendar(), LocalDate.parse("2027-03-05"));

        assertThat(judged.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(judged.evidence().weight().method()).isEqualTo(Method.CUSUM);
        assertThat(Objects.requireNonNull(judged.evidence().weight().onset())).isBetween(change, change.plusDays(2));
    }

    private static Verdict at(String today, EvaluationRule rule, Observation observation, Episode episode) {
        return Evaluator.evaluate(rule, observation, Quarter.calendar(), LocalDate.parse(today), episode)
                .verdict();
    }

    private static Evaluation evaluate(EvaluationRule rule, Observation observation) {
        return Evaluator.evaluate(rule, observation, Quarter.calendar(), Quarter.DAY_AFTER);
    }
}
