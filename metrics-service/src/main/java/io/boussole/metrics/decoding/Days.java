package io.boussole.metrics.decoding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/**
 * Times of senders that leave something of them out. A day without a time stands for its noon in the account's time zone, which is the same
 * day to everybody who is not half the world away; a time without a zone is one of the account's.
 */
public final class Days {
    private static final DateTimeFormatter BLANK_BETWEEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");
    private static final int DAY = "2027-03-31".length();

    private Days() {}

    /** A day or a time, as ISO text in UTC; empty stays empty, and so does a day of zeros. */
    public static String written(String text, ZoneId zone, String member) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith("0000-00-00")) {
            return "";
        }
        try {
            return Times.property(parse(stripped, zone).toString(), ChronoUnit.MILLIS, member);
        } catch (DateTimeException unreadable) {
            throw RejectedEventException.invalid(member);
        }
    }

    private static Instant parse(String text, ZoneId zone) {
        if (text.length() == DAY) {
            return LocalDate.parse(text).atTime(LocalTime.NOON).atZone(zone).toInstant();
        }
        if (text.indexOf('T') < 0) {
            return LocalDateTime.parse(text, BLANK_BETWEEN).atZone(zone).toInstant();
        }
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }
}
