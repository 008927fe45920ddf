package io.boussole.metrics.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** The ways in which senders write an instant. A number's unit is never guessed from its size: each member has one. */
public final class Times {
    /** No CRM is older, and a time in the wrong unit falls outside. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Times() {}

    /** A number, or a number written as text, of {@code unit}s since 1970. */
    public static Instant epoch(JsonNode node, ChronoUnit unit, String member) {
        return epoch(Members.scalar(node).orElseThrow(() -> RejectedEventException.missing(member)), unit, member);
    }

    /** A property that holds an instant, as ISO text; empty stays empty. */
    public static String property(String text, ChronoUnit unit, String member) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith("0000-00-00")) {
            return "";
        }
        boolean number = WHOLE.matcher(stripped).matches();
        return (number ? epoch(stripped, unit, member) : written(stripped, member)).toString();
    }

    /** ISO with an offset, or without one in UTC; {@code 2018-07-10 15:04:54} in UTC, or a date, which stands for its first instant in UTC. */
    public static Instant written(String text, String member) {
        try {
            return plausible(parse(text), member);
        } catch (DateTimeException unreadable) {
            throw RejectedEventException.invalid(member);
        }
    }

    private static Instant parse(String text) {
        if (text.length() == "2018-07-10".length()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (text.indexOf('T') < 0) {
            return LocalDateTime.parse(text, NAIVE).toInstant(ZoneOffset.UTC);
        }
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }

    private static Instant epoch(String text, ChronoUnit unit, String member) {
        if (!WHOLE.matcher(text.strip()).matches()) {
            throw RejectedEventException.invalid(member);
        }
        try {
            return plausible(Instant.EPOCH.plus(Long.parseLong(text.strip()), unit), member);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw RejectedEventException.invalid(member);
        }
    }

    /** The database keeps microseconds, so nothing finer may decide which of two events is newer. */
    private static Instant plausible(Instant instant, String member) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw RejectedEventException.invalid(member);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
