package io.boussole.plan.schedule;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.boussole.http.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/** How often something comes back, as a rule of RFC 5545 whose finest step is a day. */
public final class RecurrenceRule {
    /** Longer than any rule that somebody writes, and short enough to expand at once. */
    static final int MOST_CHARACTERS = 250;

    private static final Recurrence NOTHING = new Recurrence.Builder((Frequency) null).build();
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private final Recurrence recurrence;

    private RecurrenceRule(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** The rule, or nothing where {@link #fault} has something to say. */
    public static Optional<RecurrenceRule> parse(String text) {
        return fault(text).isPresent()
                ? Optional.empty()
                : Optional.of(new RecurrenceRule(read(text).recurrence()));
    }

    /** What keeps a text from being such a rule. */
    public static Optional<Text> fault(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of(new Text(
                    "it has more than " + MOST_CHARACTERS + " characters",
                    "elle dépasse " + MOST_CHARACTERS + " caractères"));
        }
        Reading reading = read(text);
        return reading.isWhole() ? RecurrenceFaults.of(reading.recurrence()) : Optional.of(RecurrenceFaults.NOT_A_RULE);
    }

    /**
     * The days on which the rule falls, in order.
     *
     * @param anchor the first day that counts, and the one from which intervals are counted
     * @param last the last day wanted
     */
    List<LocalDate> days(LocalDate anchor, LocalDate last, TimeOfDay at) {
        int most = recurrence.getCount() == null ? Integer.MAX_VALUE : recurrence.getCount();
        List<LocalDate> days = new ArrayList<>();
        DateIterator dates = unlimited(last).getDateIterator(date(anchor), UTC);
        while (days.size() < most && dates.hasNext()) {
            LocalDate day = LocalDate.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (day.isAfter(last) || isAfterUntil(day, at)) {
                return days;
            }
            days.add(day);
        }
        return days;
    }

    /** The rule up to its last day instead of a number of times, so that its first day can be moved. */
    Recurrence until(Instant end) {
        return new Recurrence.Builder(recurrence)
                .count(null)
                .until(Date.from(end), true)
                .build();
    }

    private Recurrence unlimited(LocalDate last) {
        return new Recurrence.Builder(recurrence)
                .count(null)
                .until(date(last.plusDays(1)), true)
                .build();
    }

    private boolean isAfterUntil(LocalDate day, TimeOfDay at) {
        ICalDate until = recurrence.getUntil();
        if (until == null) {
            return false;
        }
        DateTimeComponents said = until.getRawComponents();
        if (!until.hasTime()) {
            return day.isAfter(LocalDate.of(said.getYear(), said.getMonth(), said.getDate()));
        }
        LocalDateTime end = LocalDateTime.of(
                said.getYear(), said.getMonth(), said.getDate(), said.getHour(), said.getMinute(), said.getSecond());
        ZoneId zone = said.isUtc() ? ZoneOffset.UTC : at.zone();
        return at.on(day).toInstant().isAfter(end.atZone(zone).toInstant());
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Reading read(String text) {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence read = new RecurrenceRuleScribe()
                    .parseText(text, ICalDataType.RECUR, new ICalParameters(), context)
                    .getValue();
            boolean understood = read != null && context.getWarnings().isEmpty();
            return new Reading(read == null ? NOTHING : read, understood);
        } catch (CannotParseException | IllegalArgumentException unreadable) {
            return new Reading(NOTHING, false);
        }
    }

    private record Reading(Recurrence recurrence, boolean isWhole) {}
}
