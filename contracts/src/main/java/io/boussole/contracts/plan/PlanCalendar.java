package io.boussole.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the team works.
 *
 * @param country ISO 3166-1 alpha-2 code; its public holidays are not working days
 * @param closures days on which the company is closed, both ends included
 */
public record PlanCalendar(
        String country,
        ZoneId timeZone,
        List<DayOfWeek> workingDays,
        LocalTime workStart,
        LocalTime workEnd,
        List<Closure> closures) {

    /** A run of days, both included, on which nobody works. */
    public record Closure(LocalDate start, LocalDate end) {}
}
