package io.boussole.plan.arithmetic.capacity;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.plan.document.WorkCalendar;
import io.boussole.plan.schedule.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the team works.
 *
 * <p>Public holidays are not working days of a month at all; closures are, but nobody is there: they reduce what a month yields.
 */
final class TeamCalendar {
    private final BusinessCalendar withoutClosures;
    private final BusinessCalendar withClosures;

    TeamCalendar(@Nullable WorkCalendar calendar) {
        this.withClosures = WorkingDays.of(calendar);
        this.withoutClosures = new BusinessCalendar(
                withClosures.country(),
                withClosures.zone(),
                withClosures.workingDays(),
                withClosures.hours(),
                List.of());
    }

    List<LocalDate> workingDays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(withoutClosures::isWorkingDay)
                .toList();
    }

    boolean isOpen(LocalDate day) {
        return withClosures.isWorkingDay(day);
    }
}
