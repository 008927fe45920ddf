package io.boussole.alert.evaluation;

import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far the facts of a KPI can be trusted to be whole. A day is known when every source that keeps up has said something on a later
 * day, and has had the days that it usually takes, up to {@value #MOST_DAYS_LATE}, and so many while it is new: until then a fact of the
 * day may still be on its way, and what is missing would look like bad work.
 *
 * <p>A source that says nothing on the working day after its patience by the KPI's cadence is silent: of a daily KPI one full working
 * day, of a weekly one a week and a working day. When all sources are, nothing new is concluded. A source that lags so far behind the
 * newest one does not keep up and is not waited for: a tool that was left, or was connected once for a trial, must not hold back all
 * days for ever. One that never spoke in the period is not waited for either. One that spoke after the period's end has said all that
 * happened in it, but not how the cases that are still open will end.
 *
 * @param firstUnknownDay today at the latest
 * @param silentSince the first working day without the word that was due; null: some source is not silent
 * @param lags whether the facts speak of later days than are known
 * @param unheardSince the same as {@code silentSince}, also where the sources had spoken after the period's end
 */
public record Reach(
        LocalDate firstUnknownDay,
        @Nullable LocalDate silentSince,
        boolean lags,
        @Nullable LocalDate unheardSince) {
    /** So long a rule can be told to wait, and no longer is waited for a source that is later still: its alarms would come too late to act. */
    public static final int MOST_DAYS_LATE = 7;

    /** Of sources that have not spoken after the period's end. */
    public Reach(LocalDate firstUnknownDay, @Nullable LocalDate silentSince, boolean lags) {
        this(firstUnknownDay, silentSince, lags, silentSince);
    }

    /** Up to today. */
    public Reach(LocalDate firstUnknownDay, @Nullable LocalDate silentSince) {
        this(firstUnknownDay, silentSince, false);
    }

    /** Of facts whose sources are not known: all of them are taken to be there. */
    public static Reach untilBefore(LocalDate today) {
        return new Reach(today, null);
    }

    /**
     * How far a source has spoken.
     *
     * @param reaches the day of its newest event, by its own clock
     * @param heard the day on which its newest word came, whatever day it tells of
     * @param daysLate days after a day's end by which it has usually told of it; at least 0
     * @param since the day from which on it tells; null: always
     */
    public record Word(
            LocalDate reaches,
            LocalDate heard,
            int daysLate,
            @Nullable LocalDate since) {
        /** One that tells of the day on which it came. */
        static Word of(LocalDate day) {
            return new Word(day, day, 0, null);
        }

        /** How late a new source is nobody knows until what is late could have come. */
        private LocalDate firstUnknownDay(LocalDate today) {
            if (since != null && today.isBefore(since.plusDays(MOST_DAYS_LATE))) {
                return earlier(reaches, since);
            }
            return earlier(reaches, today.minusDays(Math.min(daysLate, MOST_DAYS_LATE)));
        }
    }

    /** @param words of each source, in the calendar's time zone; sources that never spoke are not in it */
    public static Reach of(
            Collection<Word> words, Cadence cadence, Period period, BusinessCalendar calendar, LocalDate today) {
        return of(words, cadence, period, calendar, today, today);
    }

    /**
     * @param today as whoever waits for sources counts it
     * @param now the true day, from which it is counted how late a source is: nobody waits twice
     */
    public static Reach of(
            Collection<Word> words,
            Cadence cadence,
            Period period,
            BusinessCalendar calendar,
            LocalDate today,
            LocalDate now) {
        if (words.isEmpty()) {
            return untilBefore(today);
        }
        LocalDate dayBefore = period.start().minusDays(1);
        LocalDate newest = newest(words, Word::reaches, dayBefore);
        LocalDate heard = newest(words, Word::heard, dayBefore);
        LocalDate firstUnknown = words.stream()
                .filter(word -> !word.reaches().isBefore(period.start())
                        && !isSilent(word.reaches(), cadence, calendar, newest))
                .map(word -> later(word.firstUnknownDay(now), period.start()))
                .reduce(earlier(today, later(newest, period.start())), Reach::earlier);
        LocalDate unheardSince =
                isSilent(heard, cadence, calendar, today) ? calendar.firstWorkingDayFrom(heard.plusDays(1)) : null;
        return new Reach(
                firstUnknown,
                heard.isAfter(period.end()) ? null : unheardSince,
                firstUnknown.isBefore(today),
                unheardSince);
    }

    /** Of facts as they were told on a day: what its clock says of them may be more than the sources have. */
    public Reach asToldOn(LocalDate toldOn) {
        return new Reach(firstUnknownDay, silentSince, firstUnknownDay.isBefore(toldOn), unheardSince);
    }

    /** The day before the period stands for whatever is older. */
    private static LocalDate newest(Collection<Word> words, Function<Word, LocalDate> day, LocalDate dayBefore) {
        return words.stream().map(day).reduce(dayBefore, Reach::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isSilent(LocalDate lastHeard, Cadence cadence, BusinessCalendar calendar, LocalDate today) {
        return !today.isBefore(cadence.silentFrom(lastHeard, calendar));
    }
}
