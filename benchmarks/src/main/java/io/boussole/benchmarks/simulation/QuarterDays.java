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
import java.util.stream.IntStream;

/** Thirteen weeks of five working days, without public holidays, so that a figure depends on nothing but what is said. */
public final class QuarterDays {
    public static final int WORKING_DAYS = 65;
    static final Period PERIOD = new Period(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-04-04"));

    private static final int WORKING_DAYS_A_WEEK = 5;
    private static final int DAYS_A_WEEK = 7;
    private static final int WEEK_OFF = 7;
    private static final String WITHOUT_HOLIDAYS = "AQ";

    private static final List<LocalDate> DAYS = IntStream.range(0, WORKING_DAYS)
            .mapToObj(workingDay -> PERIOD.start().plusDays(dayOf(workingDay)))
            .toList();

    private QuarterDays() {}

    /** The day of the quarter, weekends counted, that a working day is. Both from 0. */
    static int dayOf(int workingDay) {
        return workingDay / WORKING_DAYS_A_WEEK * DAYS_A_WEEK + workingDay % WORKING_DAYS_A_WEEK;
    }

    /** @param workingDay from 0; after the last one the quarter is over */
    static LocalDate date(int workingDay) {
        return workingDay < WORKING_DAYS ? DAYS.get(workingDay) : PERIOD.start().plusDays(dayOf(workingDay));
    }

    static int weekday(int workingDay) {
        return workingDay % WORKING_DAYS_A_WEEK;
    }

    static boolean isInTheWeekOff(int workingDay) {
        return workingDay / WORKING_DAYS_A_WEEK == WEEK_OFF;
    }

    static BusinessCalendar calendar(boolean weekOff) {
        int monday = WEEK_OFF * WORKING_DAYS_A_WEEK;
        return new BusinessCalendar(
                WITHOUT_HOLIDAYS,
                ZoneOffset.UTC,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                weekOff ? List.of(new Closure(date(monday), date(monday + WORKING_DAYS_A_WEEK - 1))) : List.of());
    }
}
