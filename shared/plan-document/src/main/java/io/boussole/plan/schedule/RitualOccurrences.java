package io.boussole.plan.schedule;

import biweekly.util.Recurrence;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Ritual;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days of the plan's period on which a ritual takes place. It does not on a public holiday, in a closure or on a weekday without
 * work: such an occurrence falls away, it does not move.
 */
public final class RitualOccurrences {
    /** A plan covers a year at most; a period written wrongly is not expanded for ever. */
    private static final int MOST_DAYS = 3 * 366;

    private final @Nullable RecurrenceRule rule;
    private final TimeOfDay at;
    private final List<LocalDate> days;
    private final List<LocalDate> skipped;

    private RitualOccurrences(
            @Nullable RecurrenceRule rule, TimeOfDay at, List<LocalDate> planned, BusinessCalendar calendar) {
        Map<Boolean, List<LocalDate>> byWork =
                planned.stream().collect(Collectors.partitioningBy(calendar::isWorkingDay));
        this.rule = rule;
        this.at = at;
        this.days = List.copyOf(byWork.getOrDefault(true, List.of()));
        this.skipped = List.copyOf(byWork.getOrDefault(false, List.of()));
    }

    /** Over the whole period; none where the ritual has no rule that can be read, or the plan no period. */
    public static RitualOccurrences of(Ritual ritual, PlanDocument plan) {
        BusinessCalendar calendar = WorkingDays.of(plan);
        TimeOfDay at = new TimeOfDay(ritual.at() == null ? calendar.hours().start() : ritual.at(), calendar.zone());
        @Nullable
        RecurrenceRule rule = Optional.ofNullable(ritual.rule())
                .flatMap(RecurrenceRule::parse)
                .orElse(null);
        return new RitualOccurrences(rule, at, planned(rule, plan.period(), at), calendar);
    }

    private static List<LocalDate> planned(@Nullable RecurrenceRule rule, @Nullable Period period, TimeOfDay at) {
        if (rule == null || period == null || period.start() == null || period.end() == null) {
            return List.of();
        }
        LocalDate longest = period.start().plusDays(MOST_DAYS);
        return rule.days(period.start(), period.end().isAfter(longest) ? longest : period.end(), at);
    }

    /** The days on which it takes place, in order. */
    public List<LocalDate> days() {
        return days;
    }

    /** Those of the days that lie between two days, both included. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
    }

    /** The days on which the rule falls and nobody works. */
    public List<LocalDate> skipped() {
        return skipped;
    }

    /** When it starts on one of its days, in the plan's time zone; with work where the ritual does not say. */
    public ZonedDateTime startOn(LocalDate day) {
        return at.on(day);
    }

    /** The rule from the first to the last of the days, for a calendar program; nothing when it never takes place. */
    public Optional<Recurrence> recurrence() {
        if (rule == null || days.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rule.until(startOn(days.get(days.size() - 1)).toInstant()));
    }
}
