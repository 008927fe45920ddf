package io.boussole.metrics.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one person out of a text. */
final class Redaction {
    private static final String NAMELESS = "forgotten";
    private static final int SHORTEST_NAME = 2;
    private static final int FEWEST_DIGITS = 5;

    private final List<Pattern> addresses = new ArrayList<>();
    private final List<Pattern> whole = new ArrayList<>();
    private final List<Pattern> words = new ArrayList<>();
    private final String pseudonym;

    /**
     * @param addresses what the pseudonym takes the place of
     * @param names names and numbers; whole wherever one is all that a member says, and word by word where a person's name stands: a
     *     single word may be anything else, a stage for one
     */
    Redaction(Collection<String> addresses, String pseudonym, Collection<String> names) {
        this.pseudonym = pseudonym;
        addresses.forEach(address -> this.addresses.add(
                Pattern.compile(AddressPattern.inText(address), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        words(names).forEach(word -> (isTelling(word) ? whole : words).add(value(word)));
    }

    String apply(String text) {
        String redacted = text;
        for (Pattern address : addresses) {
            redacted = address.matcher(redacted).replaceAll(Matcher.quoteReplacement(pseudonym));
        }
        for (Pattern value : whole) {
            redacted = value.matcher(redacted).replaceAll(NAMELESS);
        }
        for (Pattern word : words) {
            String around = redacted;
            redacted = word.matcher(around)
                    .replaceAll(found -> PersonMember.isAround(around, found.start())
                            ? NAMELESS
                            : Matcher.quoteReplacement(found.group()));
        }
        return redacted;
    }

    /** Several words, or a number: nothing else is called so. */
    private static boolean isTelling(String word) {
        return word.contains(" ") || word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static Set<String> words(Collection<String> names) {
        Set<String> words = new TreeSet<>((one, other) ->
                one.length() == other.length() ? one.compareTo(other) : Integer.compare(other.length(), one.length()));
        names.forEach(name -> {
            words.add(name.strip());
            words.addAll(List.of(name.strip().split("\\s+")));
        });
        words.removeIf(word -> word.length() < SHORTEST_NAME || word.equals(NAMELESS));
        return words;
    }

    /** As all that a member of JSON, an element of XML or a field of a form says; a name that is a word of the format stays. */
    private static Pattern value(String word) {
        return Pattern.compile("(?<=[\">=])" + Pattern.quote(word) + "(?=\"(?!\\s*:)|[<&]|$)");
    }
}
