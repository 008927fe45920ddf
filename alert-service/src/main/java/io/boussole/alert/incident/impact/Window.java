package io.boussole.alert.incident.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A run of days, both included; empty when it ends before it starts. */
public record Window(LocalDate from, LocalDate to) {
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isEmpty() {
        return to.isBefore(from);
    }

    public int days() {
        return isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The part that also lies in another window; empty when there is none. */
    public Window within(Window other) {
        return new Window(other.from().isAfter(from) ? other.from() : from, to).until(other.to());
    }

    public Window until(LocalDate day) {
        return day.isBefore(to) ? new Window(from, day) : this;
    }
}
