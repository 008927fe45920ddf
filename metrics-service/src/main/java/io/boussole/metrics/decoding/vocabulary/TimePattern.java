package io.boussole.metrics.decoding.vocabulary;

import io.boussole.metrics.decoding.RejectedEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times written after a pattern such as {@code dd/MM/yyyy HH:mm}. A day that no month has is refused, not moved. */
public final class TimePattern {
    private final DateTimeFormatter form;

    private TimePattern(DateTimeFormatter form) {
        this.form = form;
    }

    /**
     * @param language of names of months and days
     * @throws IllegalArgumentException when it is no pattern
     */
    public static TimePattern of(String text, Locale language) {
        // A year of an era is no year to a strict reading; nobody who writes yyyy means the era.
        String pattern = text.replace('y', 'u');
        return new TimePattern(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT));
    }

    /**
     * @param zone of a time that is written without one
     * @throws RejectedEventException when the text is no such time
     */
    public Instant read(String text, ZoneId zone, String pointer) {
        try {
            return Values.plausible(parsed(text, zone), pointer);
        } catch (DateTimeException unreadable) {
            throw RejectedEventException.invalid(pointer);
        }
    }

    private Instant parsed(String text, ZoneId zone) {
        TemporalAccessor time =
                form.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof LocalDate date) {
            return date.atStartOfDay(zone).toInstant();
        }
        return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
    }
}
