package io.boussole.plan.summary;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Text as people typed it, made fit for a page: what cannot be printed, or would turn the rest of the line around, is left out. */
public final class PlainText {
    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /** The text on one line, without control characters, half characters and marks that override the direction of writing. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(PlainText::lineBreakAsSpace)
                .filter(PlainText::isPrintable)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** At most so many characters, cut between two words where there are any, with an ellipsis where something is missing. */
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String kept = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int lastSpace = kept.lastIndexOf(' ');
        return (lastSpace > most / 2 ? kept.substring(0, lastSpace) : kept).stripTrailing() + ELLIPSIS;
    }

    /** At most so many words, and no more characters than words of usual length have. */
    public static String words(String text, int mostWords, int mostCharacters) {
        String[] words = text.split("[\\s\\u00a0\\u202f]+", mostWords + 1);
        boolean fits = words.length <= mostWords;
        String kept = fits ? text : String.join(" ", Arrays.copyOf(words, mostWords)) + ELLIPSIS;
        return shortened(kept, mostCharacters);
    }

    /** Words between white space of any kind; a dash between two spaces is one. */
    public static int count(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("[\\s\\u00a0\\u202f]+").length;
    }

    private static int lineBreakAsSpace(int character) {
        return Character.isWhitespace(character) ? ' ' : character;
    }

    private static boolean isPrintable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE
                && IntStream.of(0x202A, 0x2066).noneMatch(first -> character >= first && character <= first + 4);
    }
}
