package io.boussole.metrics.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A regular expression, for Java and PostgreSQL alike, that finds one address in any text: in either case, as it stands, in a form
 * ({@code a%40b.fr}) and in JSON, where the sign may be escaped; never as a part of a longer address.
 */
final class AddressPattern {
    private static final String BEGIN = "(?:(?<![A-Za-z0-9._+-])|(?<=%[0-9A-Fa-f][0-9A-Fa-f])|(?<=\\\\[nrt]))";
    private static final String END = "(?![A-Za-z0-9-]|\\.[A-Za-z0-9])";
    private static final int LAST_ASCII = 127;

    private AddressPattern() {}

    static String inText(String address) {
        StringBuilder pattern = new StringBuilder(BEGIN);
        address.codePoints().forEach(character -> pattern.append(oneOf(character)));
        return pattern.append(END).toString();
    }

    /** In what {@code encode(bytes, 'escape')} makes of it: backslashes come twice, bytes beyond ASCII as octal digits. */
    static String inEscapedBytes(String address) {
        StringBuilder pattern = new StringBuilder(BEGIN);
        address.codePoints()
                .forEach(character ->
                        pattern.append(character > LAST_ASCII ? escapedBytes(character) : oneOf(character)));
        return pattern.append(END).toString();
    }

    private static String oneOf(int character) {
        String text = Character.toString(character);
        if (character > LAST_ASCII || Character.isLetterOrDigit(character)) {
            return text;
        }
        return String.format(Locale.ROOT, "(?:\\%s|%%%02X|\\\\{1,2}u%04X)", text, character, character);
    }

    private static String escapedBytes(int character) {
        StringBuilder pattern = new StringBuilder();
        for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            pattern.append(String.format(Locale.ROOT, "\\\\%03o", Byte.toUnsignedInt(one)));
        }
        return pattern.toString();
    }
}
