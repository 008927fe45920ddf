package io.boussole.plan.renewal;

import io.boussole.plan.document.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days after a period, as long as the period was. Whole months follow whole months, wherever the fiscal year starts; another
 * number of days follows as many days.
 *
 * @param months how far dates move; 0 when they move by {@code days}
 */
record NextPeriod(LocalDate start, LocalDate end, long months, long days) {

    /** Nothing while the period does not say both its days. */
    static Optional<NextPeriod> after(Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null || end.isBefore(start)) {
            return Optional.empty();
        }
        LocalDate next = end.plusDays(1);
        long months = ChronoUnit.MONTHS.between(start, next);
        if (months > 0 && start.plusMonths(months).equals(next)) {
            return Optional.of(new NextPeriod(next, next.plusMonths(months).minusDays(1), months, 0));
        }
        long days = ChronoUnit.DAYS.between(start, next);
        return Optional.of(new NextPeriod(next, next.plusDays(days - 1), 0, days));
    }

    /** The same place in the next period; never outside of it. */
    LocalDate moved(LocalDate day) {
        LocalDate moved = shifted(day);
        if (moved.isAfter(end)) {
            return end;
        }
        return moved.isBefore(start) ? start : moved;
    }

    /** As much later as the next period is, be that outside of it; the last day of the period moves to the last of the next. */
    LocalDate shifted(LocalDate day) {
        return day.equals(start.minusDays(1)) ? end : day.plusMonths(months).plusDays(days);
    }

    YearMonth moved(YearMonth month) {
        return months > 0
                ? month.plusMonths(months)
                : YearMonth.from(month.atDay(1).plusDays(days));
    }
}
