package io.boussole.plan.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the team works. */
public record WorkCalendar(
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable WorkingHours workingHours,
        List<Closure> closures) {

    /** The hours of a working day, and which days those are. */
    public record WorkingHours(
            @Nullable LocalTime start, @Nullable LocalTime end, List<DayOfWeek> days) {}

    /** Days on which the company is closed, both ends included. */
    public record Closure(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason) {}
}
