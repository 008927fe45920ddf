package io.boussole.calendar;

import java.time.LocalDate;

/** A run of days, both included, on which nobody works. */
public record Closure(LocalDate start, LocalDate end) {
    public Closure {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A closure must not end before it starts: " + start + " to " + end);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
