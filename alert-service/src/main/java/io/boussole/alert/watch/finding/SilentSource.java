package io.boussole.alert.watch.finding;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.kpi.KpiObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a source may say nothing before that is a gap and no zero. */
public final class SilentSource {
    private static final String DAILY = "DAILY";
    private static final String MONTHLY = "MONTHLY";

    private SilentSource() {}

    /** The cadence in which most is read; weekly where the KPIs name none. */
    static Cadence most(Collection<String> cadences) {
        return cadences.stream()
                .map(SilentSource::cadence)
                .min(Comparator.naturalOrder())
                .orElse(Cadence.WEEKLY);
    }

    private static Cadence cadence(String word) {
        return switch (word) {
            case DAILY -> Cadence.DAILY;
            case MONTHLY -> Cadence.MONTHLY;
            default -> Cadence.WEEKLY;
        };
    }

    /** How often something is read, the most frequent first. */
    enum Cadence {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /**
     * The first day on which a source that was last heard on a day is silent. Daily: the working day after it has passed without a word;
     * weekly: the first working day a week or more later has; monthly: the same a month later.
     */
    static LocalDate from(LocalDate lastHeard, Cadence cadence, BusinessCalendar calendar) {
        LocalDate wanted = switch (cadence) {
            case DAILY -> calendar.plusWorkingDays(lastHeard, 1);
            case WEEKLY -> calendar.firstWorkingDayFrom(lastHeard.plusWeeks(1));
            case MONTHLY -> calendar.firstWorkingDayFrom(lastHeard.plusMonths(1));
        };
        return wanted.plusDays(1);
    }

    /** When any connection behind a KPI last said something, or what it said happened, whichever is later; empty: none has. */
    public static Optional<Instant> lastHeard(KpiObserved observed) {
        return Stream.concat(
                        observed.watermarks().stream()
                                .flatMap(mark -> Stream.of(mark.lastEventAt(), mark.lastReceivedAt())),
                        Stream.ofNullable(observed.lastEventAt()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether a source read in these cadences, last heard on a day, is silent on another. */
    public static boolean isSilent(
            LocalDate lastHeard, Collection<String> cadences, BusinessCalendar calendar, LocalDate today) {
        return !today.isBefore(from(lastHeard, most(cadences), calendar));
    }
}
