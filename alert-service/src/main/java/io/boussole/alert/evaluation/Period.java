package io.boussole.alert.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A run of days, both included. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period must not end before it starts: " + start + " to " + end);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    long calendarDays() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** The part up to {@code day}; the first day alone when {@code day} is before it. */
    public Period until(LocalDate day) {
        if (day.isBefore(start)) {
            return new Period(start, start);
        }
        return day.isBefore(end) ? new Period(start, day) : this;
    }
}
