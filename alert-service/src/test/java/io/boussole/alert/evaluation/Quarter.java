package io.boussole.alert.evaluation;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first quarter of 2027 in Paris, the rules on it, and what may be seen in it. */
public final class Quarter {
    public static final Period PERIOD = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-03-31"));
    public static final LocalDate FIRST_DAY = PERIOD.start();
    public static final LocalDate DAY_AFTER = LocalDate.parse("2027-04-01");

    private Quarter() {}

    public static BusinessCalendar calendar(Closure... closures) {
        return new BusinessCalendar(
                "FR",
                ZoneId.of("Europe/Paris"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                List.of(closures));
    }

    /** A rule with the default error budget and a sales cycle of 62 days. */
    public static EvaluationRule rule(Direction direction, @Nullable Double target, EvaluationRule.Range range) {
        return EvaluationRule.of(direction, target, range, PERIOD).ripening(new EvaluationRule.Ripening(62, null));
    }

    public static EvaluationRule closeRate() {
        return rule(Direction.HIGHER_IS_BETTER, 0.25, new EvaluationRule.Range(0.20, 0.32));
    }

    public static EvaluationRule opportunities() {
        return rule(Direction.HIGHER_IS_BETTER, 80.0, new EvaluationRule.Range(64.0, 100.0));
    }

    /** All cases entered on the first day and are decided. */
    public static Observation decided(long succeeded, long of) {
        return new Observation.Share(List.of(new Observation.Cohort(FIRST_DAY, of, succeeded, of - succeeded)));
    }

    public static Observation counted(long events) {
        return new Observation.Count(List.of(new Observation.DayCount(LocalDate.parse("2027-01-04"), events)));
    }
}
