package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Period;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;

/** Thirteen weeks of five working days, without public holidays, so that a figure depends on nothing but what is said. */
final class QuarterDays {
    static final int WORKING_DAYS = 65;
    static final Period PERIOD = new Period(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-04-04"));

    private static final int DAYS_A_WEEK = 5;
    private static final int WEEK_OFF = 7;
    private static final String WITHOUT_HOLIDAYS = "AQ";

    private QuarterDays() {}

    /** @param workingDay from 0 */
    static LocalDate day(int workingDay) {
        return PERIOD.start().plusDays(workingDay / DAYS_A_WEEK * 7L + workingDay % DAYS_A_WEEK);
    }

    static int weekday(int workingDay) {
        return workingDay % DAYS_A_WEEK;
    }

    static boolean isInTheWeekOff(int workingDay) {
        return workingDay / DAYS_A_WEEK == WEEK_OFF;
    }

    static BusinessCalendar calendar(boolean weekOff) {
        int monday = WEEK_OFF * DAYS_A_WEEK;
        return new BusinessCalendar(
                WITHOUT_HOLIDAYS,
                ZoneOffset.UTC,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                weekOff ? List.of(new Closure(day(monday), day(monday + DAYS_A_WEEK - 1))) : List.of());
    }
}
