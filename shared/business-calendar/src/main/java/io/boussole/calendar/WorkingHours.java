package io.boussole.calendar;

import java.time.LocalTime;

/** The hours of a working day: {@code start} included, {@code end} excluded, on one and the same day. */
public record WorkingHours(LocalTime start, LocalTime end) {
    public WorkingHours {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Work must start before it ends: " + start + " to " + end);
        }
    }
}
