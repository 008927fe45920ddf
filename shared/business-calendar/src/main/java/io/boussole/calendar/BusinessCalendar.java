package io.boussole.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * When a team works: its weekdays, without the public holidays of its country and without its own closures.
 *
 * @param country ISO 3166-1 alpha-2 code; a country without known holidays has none, see {@link #knowsHolidaysOf}
 * @param zone in which the days and hours are meant
 */
public record BusinessCalendar(
        String country, ZoneId zone, Set<DayOfWeek> workingDays, WorkingHours hours, List<Closure> closures) {

    /** Ends the search for a working day where closures leave none; longer than any closure that makes sense. */
    private static final int LONGEST_SEARCH_DAYS = 3 * 366;

    public BusinessCalendar {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one working weekday");
        }
        workingDays = Set.copyOf(workingDays);
        closures = List.copyOf(closures);
    }

    /** Whether public holidays of the country are known; where they are not, only weekdays and closures count. */
    public static boolean knowsHolidaysOf(String country) {
        return PublicHolidays.areKnownFor(country);
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek())
                && closures.stream().noneMatch(closure -> closure.covers(day))
                && !PublicHolidays.include(country, day);
    }

    /** {@code day} itself when it is a working day, else the first one after it. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        LocalDate last = day.plusDays(LONGEST_SEARCH_DAYS);
        for (LocalDate candidate = day; candidate.isBefore(last); candidate = candidate.plusDays(1)) {
            if (isWorkingDay(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("No working day between " + day + " and " + last);
    }

    /**
     * The {@code count}-th working day after {@code day}; the day itself never counts, so one working day after a Friday is the
     * Monday. With 0 it is {@link #firstWorkingDayFrom}.
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are only counted forwards: " + count);
        }
        if (count == 0) {
            return firstWorkingDayFrom(day);
        }
        LocalDate found = day;
        for (int i = 0; i < count; i++) {
            found = firstWorkingDayFrom(found.plusDays(1));
        }
        return found;
    }

    /** How many working days lie between two days, both included; 0 when {@code last} is before {@code first}. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        int found = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                found++;
            }
        }
        return found;
    }

    /** {@code instant} itself when it falls into working hours, else the next start of work. */
    public Instant nextWorkingInstant(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate today = local.toLocalDate();
        if (!local.toLocalTime().isBefore(hours.end())) {
            return startOfWork(firstWorkingDayFrom(today.plusDays(1)));
        }
        LocalDate day = firstWorkingDayFrom(today);
        boolean atWork = day.equals(today) && !local.toLocalTime().isBefore(hours.start());
        return atWork ? instant : startOfWork(day);
    }

    /**
     * When {@code time} of working time has passed since {@code start}; before work starts and after it ends no time passes. An hour that
     * a change of the clocks leaves out, or repeats, within working hours counts as it was: not at all, or twice.
     *
     * @param time not negative
     */
    public Instant plusWorkingTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time is only counted forwards: " + time);
        }
        Instant at = nextWorkingInstant(start);
        Duration left = time;
        for (Duration today = untilEndOfWork(at); left.compareTo(today) > 0; today = untilEndOfWork(at)) {
            left = left.minus(today);
            at = startOfWork(firstWorkingDayFrom(LocalDate.ofInstant(at, zone).plusDays(1)));
        }
        return at.plus(left);
    }

    private Duration untilEndOfWork(Instant at) {
        Instant end =
                LocalDate.ofInstant(at, zone).atTime(hours.end()).atZone(zone).toInstant();
        return end.isBefore(at) ? Duration.ZERO : Duration.between(at, end);
    }

    private Instant startOfWork(LocalDate day) {
        return day.atTime(hours.start()).atZone(zone).toInstant();
    }
}
