package io.boussole.plan.schedule;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The working days of a plan, of a draft too: what it does not say is Monday to Friday, nine to six, UTC, without holidays. */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingHours NINE_TO_SIX = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final WorkCalendar NOTHING_SAID = new WorkCalendar(null, null, null, List.of());

    private WorkingDays() {}

    public static BusinessCalendar of(PlanDocument plan) {
        return of(plan.calendar());
    }

    public static BusinessCalendar of(@Nullable WorkCalendar stated) {
        WorkCalendar calendar = stated == null ? NOTHING_SAID : stated;
        return new BusinessCalendar(
                calendar.country() == null ? "" : calendar.country(),
                zone(calendar.timeZone()),
                days(calendar.workingHours()),
                hours(calendar.workingHours()),
                calendar.closures().stream()
                        .map(WorkingDays::closure)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static ZoneId zone(@Nullable String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    private static Set<DayOfWeek> days(WorkCalendar.@Nullable WorkingHours hours) {
        return hours == null || hours.days().isEmpty() ? WEEK : Set.copyOf(hours.days());
    }

    private static WorkingHours hours(WorkCalendar.@Nullable WorkingHours hours) {
        if (hours == null
                || hours.start() == null
                || hours.end() == null
                || !hours.start().isBefore(hours.end())) {
            return NINE_TO_SIX;
        }
        return new WorkingHours(hours.start(), hours.end());
    }

    private static @Nullable Closure closure(WorkCalendar.Closure closure) {
        if (closure.start() == null || closure.end() == null || closure.end().isBefore(closure.start())) {
            return null;
        }
        return new Closure(closure.start(), closure.end());
    }
}
