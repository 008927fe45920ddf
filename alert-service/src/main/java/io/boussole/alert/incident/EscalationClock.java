package io.boussole.alert.incident;

import io.boussole.calendar.BusinessCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far something that nobody answers has gone up, and when it goes further. It runs in working time and can be stopped in between.
 *
 * @param step steps taken; 0: none
 * @param dueAt when the next step is due; null: no step is left, or the clock is stopped
 * @param leftSeconds working time left until the next step while the clock is stopped; null: it is not
 */
@Embeddable
record EscalationClock(
        @Column(name = "escalation_step") int step,
        @Column(name = "escalation_due_at") @Nullable Instant dueAt,
        @Column(name = "escalation_left_seconds") @Nullable Long leftSeconds) {

    /** @param after working time until each step, from the start, rising */
    static EscalationClock start(BusinessCalendar calendar, Instant from, List<Duration> after) {
        return new EscalationClock(0, after.isEmpty() ? null : calendar.plusWorkingTime(from, after.get(0)), null);
    }

    /** The next step is taken; the one after it is counted from when this one was due, so that coming late delays nothing. */
    EscalationClock stepTaken(BusinessCalendar calendar, List<Duration> after) {
        int taken = step + 1;
        if (dueAt == null || taken >= after.size()) {
            return new EscalationClock(taken, null, null);
        }
        Duration further = after.get(taken).minus(after.get(step));
        return new EscalationClock(taken, calendar.plusWorkingTime(dueAt, further), null);
    }

    /** Stops it; time that passes does not count. */
    EscalationClock stopped(BusinessCalendar calendar, Instant now) {
        return dueAt == null
                ? this
                : new EscalationClock(
                        step, null, workingTime(calendar, now, dueAt).toSeconds());
    }

    /** Lets it run on from where it was stopped. */
    EscalationClock resumed(BusinessCalendar calendar, Instant from) {
        return leftSeconds == null
                ? this
                : new EscalationClock(step, calendar.plusWorkingTime(from, Duration.ofSeconds(leftSeconds)), null);
    }

    /** Nothing goes up any more. */
    EscalationClock ended() {
        return new EscalationClock(step, null, null);
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Working time from one instant to another; none when the second comes first. */
    static Duration workingTime(BusinessCalendar calendar, Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        Instant at = calendar.nextWorkingInstant(from);
        while (at.isBefore(to)) {
            Instant end = endOfWork(calendar, at);
            passed = passed.plus(Duration.between(at, end.isBefore(to) ? end : to));
            at = calendar.nextWorkingInstant(end);
        }
        return passed;
    }

    private static Instant endOfWork(BusinessCalendar calendar, Instant at) {
        return LocalDate.ofInstant(at, calendar.zone())
                .atTime(calendar.hours().end())
                .atZone(calendar.zone())
                .toInstant();
    }
}
