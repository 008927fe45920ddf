package io.boussole.alert.evaluation;

import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * How much of the period's result the plan expects by the end of a day: each month its seasonal share, spread evenly over the working
 * days of the month that lie in the period.
 *
 * @param seasonality share by month; empty: every working day of the period weighs the same
 */
record Pacing(Period period, Map<YearMonth, Double> seasonality, BusinessCalendar calendar) {

    /** Between 0, before the first working day of the period, and 1. */
    double shareDueBy(LocalDate day) {
        if (day.isBefore(period.start())) {
            return 0;
        }
        if (!day.isBefore(period.end())) {
            return 1;
        }
        double planned = plannedShares();
        return planned > 0 ? seasonalShareBy(day, planned) : evenShare(period, day);
    }

    private double seasonalShareBy(LocalDate day, double planned) {
        double due = 0;
        for (YearMonth month = firstMonth(); !month.isAfter(lastMonth()); month = month.plusMonths(1)) {
            due += seasonality.getOrDefault(month, 0.0) / planned * evenShare(within(month), day);
        }
        return due;
    }

    private double plannedShares() {
        double sum = 0;
        for (YearMonth month = firstMonth(); !month.isAfter(lastMonth()); month = month.plusMonths(1)) {
            sum += seasonality.getOrDefault(month, 0.0);
        }
        return sum;
    }

    /** A stretch without working days falls due on its last day. */
    private double evenShare(Period stretch, LocalDate day) {
        if (day.isBefore(stretch.start())) {
            return 0;
        }
        if (!day.isBefore(stretch.end())) {
            return 1;
        }
        int all = calendar.workingDaysBetween(stretch.start(), stretch.end());
        return all == 0 ? 0 : calendar.workingDaysBetween(stretch.start(), day) / (double) all;
    }

    private Period within(YearMonth month) {
        LocalDate start = month.atDay(1);
        LocalDate end = month.atEndOfMonth();
        return new Period(
                start.isBefore(period.start()) ? period.start() : start,
                end.isAfter(period.end()) ? period.end() : end);
    }

    private YearMonth firstMonth() {
        return YearMonth.from(period.start());
    }

    private YearMonth lastMonth() {
        return YearMonth.from(period.end());
    }
}
