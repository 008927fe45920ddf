package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.EvaluationRule.Spread;
import io.boussole.alert.evaluation.Observation.DayCount;
import io.boussole.alert.evaluation.pacing.Capacity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a website brings comes at weekends too, and nobody has said how much of it: 140 a week, split in different ways. */
class WeekendsTest {
    private static final int A_WEEK = 140;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} on each day of the weekend")
    @CsvSource({"0", "10", "20", "35", "70"})
    void saysNothingOfAWebsiteOnPlan(int onWeekendDay) {
        List<DayCount> days = days(A_WEEK, onWeekendDay);

        for (LocalDate today = Quarter.FIRST_DAY.plusDays(1);
                !today.isAfter(Quarter.DAY_AFTER);
                today = today.plusDays(1)) {
            assertThat(evaluate(days, total(days), today).verdict())
                    .as("on %s", today)
                    .isNotIn(Verdict.UNDER_PERFORMANCE, Verdict.OVER_PERFORMANCE, Verdict.WATCH);
        }
    }

    @ParameterizedTest(name = "{0} on each day of the weekend")
    @CsvSource({"0", "20", "35"})
    void findsWhatFallsShort(int onWeekendDay) {
        double target = total(days(A_WEEK, onWeekendDay));
        List<DayCount> days = days(A_WEEK * 6 / 10, onWeekendDay * 6 / 10);

        assertThat(evaluate(days, target, LocalDate.parse("2027-02-01")).verdict())
                .isEqualTo(Verdict.UNDER_PERFORMANCE);
    }

    @Test
    void countsWholeWeeksWithoutHolidays() {
        List<DayCount> days = days(A_WEEK, 20);

        Evaluation.Judged judged = (Evaluation.Judged) evaluate(days, 1800, Quarter.DAY_AFTER);

        assertThat(judged.evidence().window())
                .isEqualTo(new Period(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-03-28")));
        assertThat(judged.evidence().observed()).isEqualTo(12 * A_WEEK);
        assertThat(judged.evidence().expected()).isCloseTo(1800 * 84 / 90.0, within(1e-9));
        assertThat(judged.evidence().leftOut()).isEqualTo(6 * 20);
    }

    private static Evaluation evaluate(List<DayCount> days, double target, LocalDate today) {
        EvaluationRule rule = Quarter.rule(Direction.HIGHER_IS_BETTER, target, new Range(0.9 * target, target))
                .spread(new Spread(Map.of(), Capacity.EVERY_DAY));
        return Evaluator.evaluate(rule, new Observation.Count(days), Quarter.calendar(), today);
    }

    private static List<DayCount> days(int aWeek, int onWeekendDay) {
        List<DayCount> days = new ArrayList<>();
        Quarter.FIRST_DAY.datesUntil(Quarter.DAY_AFTER).forEach(day -> {
            boolean weekend = WEEKEND.contains(day.getDayOfWeek());
            days.add(new DayCount(day, weekend ? onWeekendDay : (aWeek - 2L * onWeekendDay) / 5));
        });
        return days;
    }

    private static double total(List<DayCount> days) {
        return days.stream().mapToLong(DayCount::events).sum();
    }
}
