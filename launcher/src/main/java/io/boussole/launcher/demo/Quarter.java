package io.boussole.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** The calendar quarter that a day is in. */
public record Quarter(LocalDate start, LocalDate end) {
    public static Quarter of(LocalDate day) {
        LocalDate start = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Quarter(start, start.plusMonths(3).minusDays(1));
    }

    int number() {
        return start.get(IsoFields.QUARTER_OF_YEAR);
    }

    YearMonth month(int number) {
        return YearMonth.from(start).plusMonths(number - 1L);
    }

    /** The first weekday {@code days} after the quarter's start or later; the quarter's end at the latest. */
    LocalDate weekdayAfter(int days) {
        LocalDate day = start.plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.isAfter(end) ? end : day;
    }
}
