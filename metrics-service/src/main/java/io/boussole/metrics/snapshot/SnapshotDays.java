package io.boussole.metrics.snapshot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * On which days something of a plan is to be frozen. Pure.
 *
 * @param start first day of the plan's period
 * @param end last day
 * @param zone whose midnights they are
 */
record SnapshotDays(LocalDate start, LocalDate end, ZoneId zone) {

    /** The figures up to the day before {@code day}. */
    record Due(SnapshotKind kind, LocalDate day) {
        static final Comparator<Due> ORDER = Comparator.comparing(Due::day).thenComparing(Due::kind);
    }

    /**
     * In the order in which they are to be taken; a synthesis tells of the weeks before it.
     *
     * @param settling how long what was received before midnight may be under way
     */
    List<Due> until(Instant now, Duration settling) {
        List<Due> due = new ArrayList<>();
        Instant settled = now.minus(settling);
        LocalDate monday = start.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (LocalDate day = monday; isOver(day, settled) && !day.minusWeeks(1).isAfter(end); day = day.plusWeeks(1)) {
            due.add(new Due(SnapshotKind.WEEKLY, day));
        }
        LocalDate first = start.with(TemporalAdjusters.firstDayOfNextMonth());
        for (LocalDate day = first; isOver(day, settled) && !day.minusMonths(1).isAfter(end); day = day.plusMonths(1)) {
            due.add(new Due(SnapshotKind.MONTHLY, day));
        }
        due.sort(Due.ORDER);
        return due;
    }

    /** First day of what is reported. */
    LocalDate from(Due due) {
        LocalDate month = due.day().minusMonths(1);
        return due.kind() == SnapshotKind.WEEKLY || month.isBefore(start) ? start : month;
    }

    /** Last day of what is reported. */
    LocalDate to(Due due) {
        LocalDate eve = due.day().minusDays(1);
        return eve.isAfter(end) ? end : eve;
    }

    /** Knowledge is dated in UTC, so that the day before must have ended there too. */
    private boolean isOver(LocalDate day, Instant settled) {
        return !day.atStartOfDay(zone).toInstant().isAfter(settled)
                && !day.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(settled);
    }
}
