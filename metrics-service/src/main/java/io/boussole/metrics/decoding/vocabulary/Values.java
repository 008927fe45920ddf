package io.boussole.metrics.decoding.vocabulary;

import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what is said into the one text in which each kind of value is kept. Empty text stays empty: it clears. */
public final class Values {
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_ID = 200;
    private static final String DATE = "2027-01-31";
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d{2})(\\d{2})$");

    private Values() {}

    /**
     * @param zone of times that are written without one
     * @param pointer to the value, for the refusal
     * @throws RejectedEventException when the text is no such value
     */
    public static String read(Field field, String text, ZoneId zone, String pointer) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case TEXT -> Texts.label(stripped);
            case EMAIL -> email(stripped, pointer);
            case AMOUNT -> amount(stripped, pointer);
            case CURRENCY -> Texts.currency(stripped, pointer);
            case INSTANT -> instant(stripped, zone, pointer).toString();
            case FLAG -> Texts.flag(stripped, pointer);
            case WHOLE -> whole(stripped, pointer);
            case WORD -> word(field, stripped, pointer);
            case LINKS, TOOL_IDS -> id(stripped, pointer);
        };
    }

    /** ISO 8601 with an offset, or without one in {@code zone}; a date stands for its first instant. Kept to the microsecond. */
    public static Instant instant(String text, ZoneId zone, String pointer) {
        try {
            return plausible(parsed(text.strip().replace(' ', 'T'), zone), pointer);
        } catch (DateTimeException unreadable) {
            throw RejectedEventException.invalid(pointer);
        }
    }

    /** @throws RejectedEventException for a time that no sales team means */
    public static Instant plausible(Instant instant, String pointer) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw RejectedEventException.invalid(pointer);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parsed(String text, ZoneId zone) {
        if (text.length() == DATE.length()) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        String iso = OFFSET_WITHOUT_COLON.matcher(text).replaceFirst("$1:$2");
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }

    private static String amount(String text, String pointer) {
        try {
            return Texts.amount(text, pointer);
        } catch (RejectedEventException tooLong) {
            throw RejectedEventException.invalid(pointer);
        }
    }

    private static String email(String text, String pointer) {
        String address = text.toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean plausible = at > 0
                && at == address.lastIndexOf('@')
                && at < address.length() - 1
                && address.length() <= LONGEST_EMAIL
                && address.chars().noneMatch(character -> character <= ' ');
        if (!plausible) {
            throw RejectedEventException.invalid(pointer);
        }
        return Texts.storable(address);
    }

    private static String whole(String text, String pointer) {
        if (!WHOLE.matcher(text).matches()) {
            throw RejectedEventException.invalid(pointer);
        }
        return Integer.toString(Integer.parseInt(text));
    }

    private static String word(Field field, String text, String pointer) {
        return field.words().stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> RejectedEventException.invalid(pointer));
    }

    /** An identifier of a fact. */
    public static String id(String text, String pointer) {
        String id = text.strip();
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.equals(Texts.storable(id))) {
            throw RejectedEventException.invalid(pointer);
        }
        return id;
    }
}
