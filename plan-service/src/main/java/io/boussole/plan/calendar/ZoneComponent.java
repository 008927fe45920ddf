package io.boussole.plan.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A time zone as calendar files carry it: the rules by which its clocks change each year, or, where they follow no rule that a calendar
 * file can say, each change around the days in question.
 */
final class ZoneComponent {
    /** Two a year is usual, four the most that any zone has had. */
    private static final int MOST_CHANGES = 40;

    private static final int EPOCH = 1970;

    private static final DateTimeFormatter SHORT_NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final VTimezone component;

    private ZoneComponent(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.component = new VTimezone(zone.getId());
    }

    static TimezoneAssignment of(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneComponent made = new ZoneComponent(zone);
        if (!made.addYearlyRules(first.getYear(), last.getYear())) {
            made.addChanges(first, last.plusYears(1));
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), made.component);
    }

    private boolean addYearlyRules(int firstYear, int lastYear) {
        int since = firstYearOfRules(lastYear);
        if (since >= firstYear
                || !rules.getTransitionRules().stream().allMatch(rule -> YearlyChange.canSay(rule, since))) {
            return false;
        }
        rules.getTransitionRules().forEach(rule -> {
            Observance yearly = observance(rule.createTransition(since));
            yearly.setRecurrenceRule(YearlyChange.of(rule));
            component.addComponent(yearly);
        });
        return true;
    }

    /** As long ago as they hold, since a program may ask which of them holds today. */
    private int firstYearOfRules(int lastYear) {
        int since = lastYear + 1;
        while (since > EPOCH && follow(since - 1)) {
            since--;
        }
        return since;
    }

    private boolean follow(int year) {
        return !rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream()
                        .map(rule -> rule.createTransition(year))
                        .allMatch(change -> change.equals(
                                rules.nextTransition(change.getInstant().minusSeconds(1))));
    }

    private void addChanges(LocalDate first, LocalDate last) {
        ZoneOffsetTransition change =
                rules.previousTransition(first.atStartOfDay(zone).toInstant());
        if (change == null) {
            component.addComponent(unchanging(first));
            change = rules.nextTransition(first.atStartOfDay(zone).toInstant());
        }
        for (int count = 0; change != null && count < MOST_CHANGES; count++) {
            if (change.getDateTimeBefore().toLocalDate().isAfter(last)) {
                return;
            }
            component.addComponent(observance(change));
            change = rules.nextTransition(change.getInstant());
        }
    }

    private Observance unchanging(LocalDate day) {
        ZoneOffset offset = rules.getOffset(day.atStartOfDay(zone).toInstant());
        Observance always = filled(new StandardTime(), LocalDateTime.of(EPOCH, 1, 1, 0, 0), offset, offset);
        always.addTimezoneName(day.atStartOfDay(zone).format(SHORT_NAME));
        return always;
    }

    private Observance observance(ZoneOffsetTransition change) {
        boolean summer = rules.isDaylightSavings(change.getInstant());
        Observance observance = filled(
                summer ? new DaylightSavingsTime() : new StandardTime(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
        observance.addTimezoneName(change.getInstant().atZone(zone).format(SHORT_NAME));
        return observance;
    }

    private static Observance filled(Observance observance, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return observance;
    }
}
