package io.boussole.plan.calendar;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.zone.ZoneOffsetTransitionRule;

/** A yearly change of the clocks, as a recurrence: the last Sunday of March. */
final class YearlyChange {
    private static final int DAYS_A_WEEK = 7;

    private YearlyChange() {}

    /** Not by what day of the month it is, nor where it falls on midnight at the end of its day. */
    static boolean canSay(ZoneOffsetTransitionRule rule, int year) {
        LocalDateTime before = rule.createTransition(year).getDateTimeBefore();
        return rule.getDayOfWeek() != null
                && before.getDayOfWeek() == rule.getDayOfWeek()
                && before.getMonth() == rule.getMonth()
                && (isLastOfMonth(rule) || rule.getDayOfMonthIndicator() % DAYS_A_WEEK == 1);
    }

    static Recurrence of(ZoneOffsetTransitionRule rule) {
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(
                        isLastOfMonth(rule) ? -1 : (rule.getDayOfMonthIndicator() / DAYS_A_WEEK) + 1,
                        DayOfWeek.valueOf(rule.getDayOfWeek().name()))
                .build();
    }

    /** Also said as on or after the 25th, in a month of 31 days. */
    private static boolean isLastOfMonth(ZoneOffsetTransitionRule rule) {
        Month month = rule.getMonth();
        int indicator = rule.getDayOfMonthIndicator();
        return indicator == -1 || (month != Month.FEBRUARY && indicator == month.maxLength() - DAYS_A_WEEK + 1);
    }
}
