package io.boussole.metrics.erasure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may be addresses in a text of any form, in time that grows as the text does: it looks for the sign alone, and from there no
 * further than an address can reach (RFC 5321, 4.5.3.1: 64 and 255 characters).
 */
final class AddressScan {
    private static final List<String> SIGNS = List.of("@", "%40", "\\u0040");
    private static final String NO_PART_OF_AN_ADDRESS = "\"'<>()[]{},;:&=?/\\|@";
    private static final String LETTERS_OF_ESCAPES = "nrt";

    /** Each character may stand as three, as in {@code %2B}. */
    private static final int LONGEST_LOCAL_PART = 3 * 64;

    private static final int LONGEST_DOMAIN = 255;

    private final String text;
    private final Set<String> found = new HashSet<>();

    private AddressScan(String text) {
        this.text = text;
    }

    static Set<String> candidates(String text) {
        AddressScan scan = new AddressScan(text);
        SIGNS.forEach(scan::find);
        return scan.found;
    }

    private void find(String sign) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
            String domain = domain(at + sign.length());
            int start = start(at);
            if (!domain.isEmpty() && start < at) {
                add(text.substring(start, at), domain);
                if (isEscape(start)) {
                    add(text.substring(start + 1, at), domain);
                }
            }
        }
    }

    private void add(String local, String domain) {
        String decoded = decoded(local);
        int start = decoded.length();
        while (start > 0 && isPartOfAnAddress(decoded.charAt(start - 1))) {
            start--;
        }
        if (start < decoded.length()) {
            found.add((decoded.substring(start) + "@" + domain).toLowerCase(Locale.ROOT));
        }
    }

    private int start(int sign) {
        int start = sign;
        while (start > Math.max(0, sign - LONGEST_LOCAL_PART) && isPartOfAnAddress(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private String domain(int begin) {
        int end = begin;
        while (end < Math.min(text.length(), begin + LONGEST_DOMAIN) && isPartOfADomain(text.charAt(end))) {
            end++;
        }
        while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** {@code \nanna@example.com} in JSON: the letter belongs to the line break. */
    private boolean isEscape(int start) {
        return start > 0 && text.charAt(start - 1) == '\\' && LETTERS_OF_ESCAPES.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isPartOfAnAddress(char character) {
        return !Character.isWhitespace(character) && NO_PART_OF_AN_ADDRESS.indexOf(character) < 0;
    }

    private static boolean isPartOfADomain(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-';
    }

    private static String decoded(String local) {
        try {
            return local.contains("%") ? URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8) : local;
        } catch (IllegalArgumentException notEncoded) {
            return local;
        }
    }
}
