package io.boussole.alert.watch.finding;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A plan at which nobody has looked until its next update: Friday, 18:00 where the plan lives. A review counts for the update of its own
 * day and for none after it; an update that falls on a day without work falls away. Outside the plan's period there is none.
 */
final class StalePlanWatch {
    private static final DayOfWeek DAY = DayOfWeek.FRIDAY;
    private static final LocalTime BY = LocalTime.of(18, 0);

    private StalePlanWatch() {}

    static Finding look(WatchedPlan watched) {
        return dueAt(watched)
                .filter(due -> !watched.now().isBefore(due))
                .map(due -> Finding.met(new Circumstances()
                        .put("lastReviewedAt", reviewedAt(watched))
                        .put("reviewDueAt", due)))
                .orElseGet(Finding::clear);
    }

    /** The moment at which the plan becomes stale unless somebody looks at it before; empty: not within its period. */
    static Optional<Instant> dueAt(WatchedPlan watched) {
        LocalDate first = latest(
                watched.dayOf(reviewedAt(watched)).plusDays(1),
                watched.plan().period().start());
        if (watched.evidenceFrom() != null) {
            first = latest(first, watched.evidenceFrom());
        }
        LocalDate last = watched.plan().period().end();
        for (LocalDate day = first.with(TemporalAdjusters.nextOrSame(DAY));
                !day.isAfter(last);
                day = day.plusWeeks(1)) {
            if (watched.calendar().isWorkingDay(day)) {
                return Optional.of(
                        day.atTime(BY).atZone(watched.calendar().zone()).toInstant());
            }
        }
        return Optional.empty();
    }

    /** A plan that does not say when it was reviewed was looked at when it was published: a change is a review. */
    private static Instant reviewedAt(WatchedPlan watched) {
        Instant said = watched.plan().lastReviewedAt();
        return said == null ? watched.plan().publishedAt() : said;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
