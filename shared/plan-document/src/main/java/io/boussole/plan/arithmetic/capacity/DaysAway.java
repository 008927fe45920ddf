package io.boussole.plan.arithmetic.capacity;

import io.boussole.plan.document.Period;
import io.boussole.plan.document.TimeOff;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a period on which somebody is away, however many absences say so: absences that overlap count once, and asking about a
 * day costs the same with one absence and with thousands.
 */
final class DaysAway {
    static final DaysAway NONE = new DaysAway(LocalDate.EPOCH);

    private final LocalDate first;
    private final BitSet days = new BitSet();

    private DaysAway(LocalDate first) {
        this.first = first;
    }

    /** By the member's id; absences without one, without a first or last day, or outside the period are nobody's. */
    static Map<String, DaysAway> byMember(List<TimeOff> absences, Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        Map<String, DaysAway> byMember = new HashMap<>();
        if (start != null && end != null) {
            for (TimeOff absence : absences) {
                if (absence.memberId() != null) {
                    byMember.computeIfAbsent(absence.memberId(), id -> new DaysAway(start))
                            .add(absence, end);
                }
            }
        }
        return byMember;
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(first) && days.get(place(day));
    }

    private void add(TimeOff absence, LocalDate last) {
        LocalDate from = absence.start();
        LocalDate to = absence.end();
        if (from == null || to == null || to.isBefore(first) || from.isAfter(last) || to.isBefore(from)) {
            return;
        }
        days.set(place(from.isBefore(first) ? first : from), place(to.isAfter(last) ? last : to) + 1);
    }

    private int place(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }
}
