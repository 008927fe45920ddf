package io.boussole.alert.evaluation;

import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** How often a KPI is read, and so how soon silence is a message. The most frequent first. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY;

    /** The most frequent one of several; weekly where none is named. Names that are not known are passed over. */
    public static Cadence of(Collection<String> names) {
        return Arrays.stream(values())
                .filter(cadence -> names.contains(cadence.name()))
                .min(Comparator.naturalOrder())
                .orElse(WEEKLY);
    }

    /**
     * The first day on which a source that was last heard on {@code day} is silent: its patience is over, and one working day after it
     * has passed without a word.
     */
    public LocalDate silentFrom(LocalDate day, BusinessCalendar calendar) {
        return calendar.plusWorkingDays(patienceFrom(day), 1).plusDays(1);
    }

    /** The last day on which nobody yet waits for the next word after one that came on {@code day}. */
    private LocalDate patienceFrom(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.plusWeeks(1);
            case MONTHLY -> day.plusMonths(1);
        };
    }
}
