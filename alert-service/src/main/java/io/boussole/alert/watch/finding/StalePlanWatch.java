package io.boussole.alert.watch.finding;

import io.boussole.contracts.plan.PlanPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan at which nobody has looked until its next update: its own ritual, or else Friday, 18:00 where the plan lives. A review counts for
 * the update of its own day and for none after it; an update that falls on a day without work falls away. Outside the plan's period there
 * is none, and nobody is asked any more to review a plan that is over.
 */
final class StalePlanWatch {
    private static final DayOfWeek DAY = DayOfWeek.FRIDAY;
    private static final LocalTime BY = LocalTime.of(18, 0);

    private StalePlanWatch() {}

    static Finding look(WatchedPlan watched) {
        if (!watched.isInPeriod()) {
            return Finding.outsideThePeriod(watched);
        }
        return dueAt(watched)
                .filter(due -> !watched.now().isBefore(due))
                .map(due -> Finding.met(new Circumstances()
                        .put("lastReviewedAt", reviewedAt(watched))
                        .put("lastReviewedOn", watched.dayOf(reviewedAt(watched)))
                        .put("reviewDueAt", due)
                        .put("reviewDueOn", watched.dayOf(due))))
                .orElseGet(Finding::clear);
    }

    /** The moment at which the plan becomes stale unless somebody looks at it before; empty: not within its period. */
    static Optional<Instant> dueAt(WatchedPlan watched) {
        LocalDate reviewed = watched.dayOf(reviewedAt(watched));
        @Nullable LocalDate evidenceFrom = watched.evidenceFrom();
        return updates(watched)
                .filter(due -> watched.dayOf(due).isAfter(reviewed))
                .filter(due -> evidenceFrom == null || !watched.dayOf(due).isBefore(evidenceFrom))
                .findFirst();
    }

    private static Stream<Instant> updates(WatchedPlan watched) {
        @Nullable List<Instant> ofRitual = watched.plan().reviewsDueAt();
        return ofRitual == null ? fridays(watched) : ofRitual.stream();
    }

    private static Stream<Instant> fridays(WatchedPlan watched) {
        PlanPeriod period = watched.plan().period();
        return period.start()
                .datesUntil(period.end().plusDays(1))
                .filter(day -> day.getDayOfWeek() == DAY && watched.calendar().isWorkingDay(day))
                .map(day -> day.atTime(BY).atZone(watched.calendar().zone()).toInstant());
    }

    /** A plan that does not say when it was reviewed was looked at when it was published: a change is a review. */
    private static Instant reviewedAt(WatchedPlan watched) {
        Instant said = watched.plan().lastReviewedAt();
        return said == null ? watched.plan().publishedAt() : said;
    }
}
