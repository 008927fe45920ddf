package io.boussole.alert.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.backtest.replay.CaseHistory.Ending;
import io.boussole.alert.evaluation.Direction;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Method;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Quarter;
import io.boussole.alert.evaluation.Testing;
import io.boussole.alert.evaluation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final LocalDate END = Quarter.PERIOD.end();

    @Test
    void firesOnTheDayOnWhichTheSeventeenthLossIsKnown() {
        Firing first = losing(LosingQuarter.ends(), END).firings().get(0);

        assertThat(first.episode()).isEqualTo(1);
        assertThat(first.on()).isEqualTo("2027-01-20");
        assertThat(first.evidence().sampleSize()).isEqualTo(17);
        assertThat(first.evidence().observed()).isZero();
        assertThat(first.evidence().eValue()).isCloseTo(Math.pow(1.2, 17), within(1e-9));
    }

    @Test
    void wouldHaveFiredSoonerHadItKnownWhatWasToCome() {
        CaseHistory blind = new CaseHistory(LosingQuarter.cohorts(), List.of(), Ending.LATER);

        Firing first = losing(List.of(), END).firings().get(0);

        assertThat(blind.isHindsight()).isTrue();
        assertThat(first.on()).isEqualTo("2027-01-17");
    }

    @Test
    void isNoHindsightWhereEveryEndIsTold() {
        CaseHistory told = new CaseHistory(LosingQuarter.cohorts(), LosingQuarter.ends(), Ending.LATER);
        CaseHistory decidedAtOnce = new CaseHistory(LosingQuarter.cohorts(), List.of(), Ending.AT_ONCE);

        assertThat(told.isHindsight()).isFalse();
        assertThat(decidedAtOnce.isHindsight()).isFalse();
    }

    @Test
    void beginsAnewAfterTheActionIsDue() {
        List<Firing> firings = losing(LosingQuarter.ends(), END).firings();

        assertThat(firings)
                .extracting(Firing::on)
                .containsExactly(
                        LocalDate.parse("2027-01-20"), LocalDate.parse("2027-02-17"), LocalDate.parse("2027-03-17"));
        assertThat(firings)
                .extracting(Firing::dueOn)
                .containsExactly(
                        LocalDate.parse("2027-01-28"), LocalDate.parse("2027-02-25"), LocalDate.parse("2027-03-25"));
        assertThat(firings).extracting(Firing::episode).containsExactly(1, 2, 3);
    }

    @Test
    void countsTheDelayInWorkingDaysFromTheOnset() {
        Firing first = losing(LosingQuarter.ends(), END).firings().get(0);

        assertThat(first.evidence().weight().onset()).isEqualTo("2027-01-01");
        assertThat(first.delayWorkingDays()).isEqualTo(13);
    }

    @Test
    void tellsEachDayOnWhichTheVerdictChanged() {
        List<VerdictDay> changes =
                losing(LosingQuarter.ends(), LocalDate.parse("2027-01-29")).verdictChanges();

        assertThat(changes)
                .containsExactly(
                        new VerdictDay(LocalDate.parse("2027-01-01"), Verdict.NOT_MATURE, null),
                        new VerdictDay(LocalDate.parse("2027-01-11"), Verdict.INCONCLUSIVE, null),
                        new VerdictDay(LocalDate.parse("2027-01-12"), Verdict.WATCH, null),
                        new VerdictDay(LocalDate.parse("2027-01-20"), Verdict.UNDER_PERFORMANCE, null),
                        new VerdictDay(LocalDate.parse("2027-01-29"), Verdict.NOT_MATURE, null));
    }

    @Test
    void stopsWhereTheDaysThatAreOverEnd() {
        Replayed early = losing(LosingQuarter.ends(), LocalDate.parse("2027-01-19"));
        Replayed onTheDay = losing(LosingQuarter.ends(), LocalDate.parse("2027-01-20"));

        assertThat(early.firings()).isEmpty();
        assertThat(onTheDay.firings()).hasSize(1);
    }

    @Test
    void endsTheAlertWithEvidenceOfAReturn() {
        LocalDate better = LocalDate.parse("2027-01-21");
        List<Cohort> cohorts = new ArrayList<>(LosingQuarter.cohorts().subList(0, 20));
        cohorts.addAll(better.datesUntil(Quarter.DAY_AFTER)
                .map(day -> new Cohort(day, 20, 20, 0))
                .toList());
        List<Ended> ends = new ArrayList<>(LosingQuarter.ends().subList(0, 20));
        ends.addAll(better.datesUntil(Quarter.DAY_AFTER)
                .map(day -> new Ended(day, 0, 20, true))
                .toList());
        History history = new CaseHistory(cohorts, ends, Ending.LATER);

        List<Firing> firings = Replay.of(LosingQuarter.rule(), LosingQuarter.until(history, END))
                .firings();

        assertThat(firings).hasSize(1);
        assertThat(firings.get(0).recoveredOn()).isEqualTo(better);
    }

    @Test
    void holdsACountAgainstWhatIsDueOnTheDay() {
        Period fortnight = new Period(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-12"));
        EvaluationRule rule = EvaluationRule.of(
                        Direction.HIGHER_IS_BETTER, 10.0, new EvaluationRule.Range(8.0, null), fortnight)
                .testing(Testing.DEFAULT.method(Method.FIXED_THRESHOLD));
        History history = new History.Counts(
                List.of(new DayCount(fortnight.start(), 2), new DayCount(LocalDate.parse("2027-02-04"), 5)));

        Firing first =
                Replay.of(rule, LosingQuarter.until(history, END)).firings().get(0);

        assertThat(first.on()).isEqualTo("2027-02-03");
        assertThat(first.evidence().observed()).isEqualTo(2);
        assertThat(first.evidence().expected()).isCloseTo(3, within(1e-9));
        assertThat(first.recoveredOn()).isEqualTo("2027-02-04");
        assertThat(first.delayWorkingDays()).isNull();
    }

    private static Replayed losing(List<Ended> ends, LocalDate until) {
        History history = new CaseHistory(LosingQuarter.cohorts(), ends, Ending.LATER);
        return Replay.of(LosingQuarter.rule(), LosingQuarter.until(history, until));
    }
}
