package io.boussole.plan.decisions;

import io.boussole.plan.document.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Three months, both ends included, counted from the start of a plan's period: a fiscal year may start in any month. */
record Quarter(LocalDate start, LocalDate end) {
    private static final int MONTHS = 3;

    /** The quarter in which {@code day} lies; one of the calendar's while the plan has no period. */
    static Quarter of(LocalDate day, @Nullable Period period) {
        LocalDate anchor = period == null || period.start() == null ? day.withDayOfYear(1) : period.start();
        long quarters = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), (long) MONTHS);
        if (anchor.plusMonths(quarters * MONTHS).isAfter(day)) {
            quarters--;
        }
        LocalDate start = anchor.plusMonths(quarters * MONTHS);
        return new Quarter(start, anchor.plusMonths((quarters + 1) * MONTHS).minusDays(1));
    }
}
