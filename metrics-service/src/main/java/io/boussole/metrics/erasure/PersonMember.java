package io.boussole.metrics.erasure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a value stands where a person's name or number stands: by the name of the member of JSON, the element of XML or the field of a
 * form around it. A stage may be called like somebody, and stays.
 */
final class PersonMember {
    /** As compared: without case, accents and punctuation. */
    private static final Pattern PERSONAL =
            Pattern.compile("(.*(first|last|full|given|family|middle|sur|maiden|nick|display|person"
                    + "|contact|lead|prospect|customer|user|invitee|attendee|guest|participant|recipient|from|sender|caller|author|signer))?"
                    + "names?|.*(prenom|nomdefamille|nomcomplet|vorname|nachname|nombre|apellido|phone|mobile|telephone|portable|whatsapp).*"
                    + "|nom|tel|cell|first|last|given|family");

    /** Names of things, whatever stands before them. */
    private static final Pattern OF_THINGS = Pattern.compile(
            ".*(stage|pipeline|status|deal|company|organi[sz]ation|account|campaign|event|property|list|type|owner).*");

    /** Members that say nothing of what their value is: another member beside them does. */
    private static final Pattern BARE =
            Pattern.compile("value|values|propertyvalue|newvalue|answer|answers|text|current|previous");

    private static final Pattern TEXT_MEMBER = Pattern.compile(
            "\"(?:name|field|key|property|propertyName|question|label|title|slug)\"\\s*:\\s*\"([^\"]{1,100})\"");

    private static final Pattern JSON_KEY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){1,200})\"\\s*:\\s*\"?$");
    private static final Pattern JSON_LIST =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){1,200})\"\\s*:\\s*\\[[^\\[\\]{}]*$");
    private static final Pattern ELEMENT = Pattern.compile("<([^<>/\\s]{1,200})(?:\\s[^<>]*)?>$");
    private static final Pattern FIELD = Pattern.compile("([^&=?\"<>\\s]{1,200})=\"?$");
    private static final Pattern HOLDER = Pattern.compile("\"([^\"]{1,200})\"\\s*:\\s*\\[?\\s*$");
    private static final Pattern PART = Pattern.compile("[^:\\[\\]]+");
    private static final int FARTHEST = 2000;

    private PersonMember() {}

    /** @param start where the value begins, behind its quote */
    static boolean isAround(String text, int start) {
        String before = text.substring(Math.max(0, start - FARTHEST), start);
        Optional<String> name = name(before);
        if (name.isEmpty()) {
            return false;
        }
        String compared = compared(name.get());
        if (BARE.matcher(compared).matches()) {
            return besides(text, start) || isPersonal(compared(parent(before)));
        }
        if (compared.equals("name")) {
            return !OF_THINGS.matcher(compared(parent(before))).matches();
        }
        return isPersonal(compared);
    }

    private static boolean isPersonal(String compared) {
        return PERSONAL.matcher(compared).matches()
                && !OF_THINGS.matcher(compared).matches();
    }

    private static Optional<String> name(String before) {
        for (Pattern form : List.of(JSON_KEY, JSON_LIST, ELEMENT, FIELD)) {
            Matcher found = form.matcher(before);
            if (found.find()) {
                return Optional.of(last(found.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Of {@code sf:FirstName} and {@code contact[first_name]} what counts. */
    private static String last(String name) {
        String decoded = name.contains("%") ? decoded(name) : name;
        Matcher part = PART.matcher(decoded);
        String last = "";
        while (part.find()) {
            last = part.group();
        }
        return last;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    /** Another member of the same object that names the value: {@code "propertyName":"firstname"}. */
    private static boolean besides(String text, int start) {
        int from = opening(text, start);
        int to = text.indexOf('}', start);
        String object = text.substring(from, to < 0 ? text.length() : to);
        return TEXT_MEMBER.matcher(object).results().anyMatch(member -> isPersonal(compared(member.group(1))));
    }

    /** The name of the member that holds the object around, or the list that the object is in; empty: none. */
    private static String parent(String before) {
        String outside = before.substring(0, opening(before, before.length()));
        String holder = outside.stripTrailing().endsWith(",") ? outside.substring(0, list(outside)) : outside;
        Matcher found = HOLDER.matcher(holder);
        return found.find() ? found.group(1) : "";
    }

    /** Where the list begins in which {@code text} ends. */
    private static int list(String text) {
        int depth = 0;
        for (int index = text.length() - 1; index >= 0; index--) {
            char character = text.charAt(index);
            if (character == ']') {
                depth++;
            } else if (character == '[' && depth-- == 0) {
                return index;
            }
        }
        return 0;
    }

    /** Where the innermost object begins that is open at {@code start}. */
    private static int opening(String text, int start) {
        int depth = 0;
        for (int index = start - 1; index >= Math.max(0, start - FARTHEST); index--) {
            char character = text.charAt(index);
            if (character == '}') {
                depth++;
            } else if (character == '{' && depth-- == 0) {
                return index;
            }
        }
        return Math.max(0, start - FARTHEST);
    }

    private static String compared(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
