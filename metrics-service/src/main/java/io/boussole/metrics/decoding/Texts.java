package io.boussole.metrics.decoding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts in which a deal's values are kept: one value, one text, whoever sent it. */
public final class Texts {
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final int LARGEST_SCALE = 30;
    private static final int LONGEST_LABEL = 500;

    private Texts() {}

    /** Digits a person could mean; {@code 1e999999999} would take the memory of the machine once it is written out. */
    public static boolean isPlausible(BigDecimal number) {
        return number.precision() <= LARGEST_SCALE && Math.abs(number.scale()) <= LARGEST_SCALE;
    }

    public static String decimal(BigDecimal number) {
        if (!isPlausible(number)) {
            throw RejectedEventException.invalid("number");
        }
        BigDecimal canonical = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return canonical.toPlainString();
    }

    /** An amount in major units; empty stays empty. */
    public static String amount(String text, String member) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        if (!DECIMAL.matcher(stripped).matches()) {
            throw RejectedEventException.invalid(member);
        }
        return decimal(new BigDecimal(stripped));
    }

    /** An ISO 4217 code; empty stays empty. Codes are not looked up: a new currency is not the sender's mistake. */
    public static String currency(String text, String member) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        if (!CURRENCY.matcher(stripped).matches()) {
            throw RejectedEventException.invalid(member);
        }
        return stripped.toUpperCase(java.util.Locale.ROOT);
    }

    /** A name or code of the sender's, shortened to what is worth keeping. */
    public static String label(String text) {
        String clean = storable(text.strip());
        return clean.length() <= LONGEST_LABEL ? clean : storable(clean.substring(0, LONGEST_LABEL));
    }

    /**
     * The text as the database gives it back: without the character that it cannot hold, and with a mark for each half of a pair that
     * has lost the other. Two texts that differ here only are one text there.
     */
    public static String storable(String text) {
        return LONE_SURROGATE.matcher(text.replace("\0", "")).replaceAll("\uFFFD");
    }

    public static String flag(String text, String member) {
        String stripped = text.strip().toLowerCase(java.util.Locale.ROOT);
        return Optional.of(stripped)
                .filter(value -> value.isEmpty() || value.equals("true") || value.equals("false"))
                .orElseThrow(() -> RejectedEventException.invalid(member));
    }
}
