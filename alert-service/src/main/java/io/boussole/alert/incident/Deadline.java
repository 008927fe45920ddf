package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * By when something is to be done.
 *
 * @param dueOn last day on which it is in time, in the plan's time zone
 * @param overdueFrom the start of the day after it
 * @param told whether people have been told that it has passed
 */
@Embeddable
record Deadline(
        @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "overdue_from") Instant overdueFrom,
        @Column(name = "overdue_told") boolean told) {

    static Deadline on(LocalDate day, PlanTerms terms) {
        return new Deadline(day, terms.startOf(day.plusDays(1)), false);
    }

    /** Another day; who was told that this one has passed is told again once the other one has. */
    Deadline moved(LocalDate day, PlanTerms terms, Instant now) {
        Deadline later = on(day, terms);
        return told && later.hasPassed(now) ? later.afterTelling() : later;
    }

    Deadline afterTelling() {
        return new Deadline(dueOn, overdueFrom, true);
    }

    boolean hasPassed(Instant now) {
        return !now.isBefore(overdueFrom);
    }
}
