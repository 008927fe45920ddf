package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.Evaluation.Judged;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams exactly on plan, looked at every day, under the bound that is computed for their planned volume. */
class PlannedVolumeTest {
    private static final int RUNS = 1500;
    private static final double ALLOWED = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);
    private static final EvaluationRule PLANNED = Quarter.closeRate().testing(Testing.DEFAULT.plannedVolume(80.0));
    private static final List<LocalDate> DAYS = Quarter.FIRST_DAY
            .datesUntil(Quarter.DAY_AFTER)
            .filter(Quarter.calendar()::isWorkingDay)
            .toList();

    @ParameterizedTest(name = "{0} of the planned 80")
    @ValueSource(ints = {40, 80, 160})
    void keepsTheRateOfFalseAlarmsWhateverTheVolume(int volume) {
        double alarms = alarms(PLANNED, 10, random -> cohorts(random, volume, 0.25));

        assertThat(alarms).isLessThanOrEqualTo(ALLOWED);
    }

    @Test
    void keepsTheRateOfFalseAlarmsOfACount() {
        double alarms = alarms(Quarter.opportunities(), 11, PlannedVolumeTest::counts);

        assertThat(alarms).isLessThanOrEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"CUSUM", "HYBRID"})
    void keepsItByEveryMethod(Method method) {
        Testing testing = PLANNED.testing().method(method);

        assertThat(alarms(PLANNED.testing(testing), 12, random -> cohorts(random, 100, 0.25)))
                .isLessThanOrEqualTo(ALLOWED);
    }

    /** 0.69 with the bound 1/alpha; the exact bound finds more. */
    @Test
    void findsAHalvedShareMoreOften() {
        assertThat(alarms(PLANNED, 13, random -> cohorts(random, 80, 0.125))).isGreaterThan(0.74);
    }

    @Test
    void saysHowTheThresholdWasFound() {
        Judged within =
                (Judged) Evaluator.evaluate(PLANNED, Quarter.decided(20, 80), Quarter.calendar(), Quarter.DAY_AFTER);
        Judged beyond = (Judged) Evaluator.evaluate(
                PLANNED,
                new Observation.Share(List.of(
                        new Cohort(Quarter.FIRST_DAY, 80, 24, 56),
                        new Cohort(Quarter.FIRST_DAY.plusDays(1), 80, 4, 76))),
                Quarter.calendar(),
                Quarter.DAY_AFTER);

        assertThat(within.evidence().weight().bound()).isEqualTo(Weight.Bound.PLANNED_VOLUME);
        assertThat(within.evidence().threshold()).isBetween(11.0, 14.0);
        assertThat(beyond.evidence().weight().bound()).isEqualTo(Weight.Bound.BEYOND_PLANNED_VOLUME);
        assertThat(beyond.evidence().threshold()).isCloseTo(200, within(1e-9));
        assertThat(beyond.verdict()).isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    /** A new episode on the last day: hardly anything is planned for it, and nothing but good has come. */
    @Test
    void doesNotAlarmOnWhatIsAllGood() {
        EvaluationRule inTime = Quarter.rule(Direction.HIGHER_IS_BETTER, 0.97, new EvaluationRule.Range(0.90, null))
                .testing(Testing.DEFAULT.plannedVolume(80.0));
        LocalDate last = Quarter.PERIOD.end();
        Observation four = new Observation.Share(List.of(new Cohort(last, 4, 4, 0)));

        Evaluation evaluation =
                Evaluator.evaluate(inTime, four, Quarter.calendar(), Quarter.DAY_AFTER, new Episode(2, last, null));

        assertThat(evaluation.verdict()).isNotEqualTo(Verdict.UNDER_PERFORMANCE);
        assertThat(((Judged) evaluation).evidence().threshold()).isGreaterThan(1);
    }

    private static double alarms(EvaluationRule rule, long seed, Function<Random, Observation> team) {
        Random random = new Random(seed);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            Observation period = team.apply(random);
            boolean alarmed = DAYS.stream()
                    .map(day -> Evaluator.evaluate(rule, known(period, day), Quarter.calendar(), day.plusDays(1)))
                    .anyMatch(evaluation -> evaluation.verdict() == Verdict.UNDER_PERFORMANCE);
            alarms += alarmed ? 1 : 0;
        }
        return alarms / (double) RUNS;
    }

    private static Observation known(Observation all, LocalDate until) {
        return all instanceof Observation.Share share
                ? new Observation.Share(share.cohorts().stream()
                        .filter(cohort -> !cohort.day().isAfter(until))
                        .toList())
                : all;
    }

    private static Observation cohorts(Random random, int volume, double share) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            long entered = (long) volume * (i + 1) / DAYS.size() - (long) volume * i / DAYS.size();
            long signed =
                    random.doubles(entered).filter(chance -> chance < share).count();
            cohorts.add(new Cohort(DAYS.get(i), entered, signed, entered - signed));
        }
        return new Observation.Share(cohorts);
    }

    private static Observation counts(Random random) {
        List<DayCount> days = new ArrayList<>();
        double perDay = 80.0 / DAYS.size();
        for (LocalDate day : DAYS) {
            long events = -1;
            for (double time = 0; time <= perDay; events++) {
                time -= Math.log(1 - random.nextDouble());
            }
            days.add(new DayCount(day, events));
        }
        return new Observation.Count(days);
    }
}
