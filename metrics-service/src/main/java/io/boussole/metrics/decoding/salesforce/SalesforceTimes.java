package io.boussole.metrics.decoding.salesforce;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Salesforce writes instants as ISO text, with the offset as {@code Z} or {@code +0000}, or in milliseconds, by the transport. */
final class SalesforceTimes {
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{1,18}");
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d{2})(\\d{2})$");

    private SalesforceTimes() {}

    static String instant(String text, String field) {
        return Times.property(
                OFFSET_WITHOUT_COLON.matcher(text.strip()).replaceFirst("$1:$2"), ChronoUnit.MILLIS, field);
    }

    /** A day is written as one, or as its first instant in UTC. */
    static String noon(String text, ZoneId zone, String field) {
        return day(text.strip(), field)
                .atTime(LocalTime.NOON)
                .atZone(zone)
                .toInstant()
                .toString();
    }

    private static LocalDate day(String text, String field) {
        try {
            return MILLISECONDS.matcher(text).matches()
                    ? LocalDate.ofInstant(Instant.parse(instant(text, field)), ZoneOffset.UTC)
                    : LocalDate.ofInstant(
                            Times.written(text.substring(0, Math.min(10, text.length())), field), ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw RejectedEventException.invalid(field);
        }
    }
}
