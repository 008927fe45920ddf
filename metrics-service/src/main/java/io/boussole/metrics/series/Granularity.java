package io.boussole.metrics.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Into what a period is cut. */
public enum Granularity {
    DAY,
    /** From Monday to Sunday, after ISO 8601. */
    WEEK,
    MONTH,
    /** Of three months, counted from the first month of the fiscal year. */
    QUARTER;

    private static final int MONTHS = 3;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Granularity> of(String word) {
        return Arrays.stream(values())
                .filter(granularity -> granularity.word().equals(word))
                .findFirst();
    }

    /** @param firstMonth of the fiscal year, 1 to 12 */
    public LocalDate startOf(LocalDate day, int firstMonth) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - firstMonth, MONTHS));
        };
    }

    /** The first day of the one after. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(MONTHS);
        };
    }
}
