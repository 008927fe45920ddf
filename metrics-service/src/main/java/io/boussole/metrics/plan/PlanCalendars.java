package io.boussole.metrics.plan;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import io.boussole.contracts.plan.PlanCalendar;
import java.util.EnumSet;

/** A plan's calendar as working time is reckoned by. */
public final class PlanCalendars {
    private PlanCalendars() {}

    public static BusinessCalendar of(PlanCalendar calendar) {
        return new BusinessCalendar(
                calendar.country(),
                calendar.timeZone(),
                EnumSet.copyOf(calendar.workingDays()),
                new WorkingHours(calendar.workStart(), calendar.workEnd()),
                calendar.closures().stream()
                        .map(closure -> new Closure(closure.start(), closure.end()))
                        .toList());
    }
}
