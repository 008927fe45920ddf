package io.boussole.metrics.decoding.prospecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a machine answered, for tools that do not say. An answer is a machine's when
 *
 * <ul>
 *   <li>one of its headers says so: {@code Auto-Submitted} with anything but {@code no} (RFC 3834), {@code X-Autoreply}, {@code
 *       X-Autorespond}, {@code Precedence: auto_reply};
 *   <li>its subject, without {@code Re:}, or else its text begins with one of {@link #OPENINGS};
 *   <li>its text says within its first {@value #READ} characters that it is one ({@link #CONFESSIONS}).
 * </ul>
 *
 * All else is a person's: a wrongly dropped answer of a person costs more than an unrecognised machine.
 */
public final class AutomaticReplies {
    static final int READ = 300;

    private static final List<String> OPENINGS = List.of(
            "automatic reply",
            "automatic response",
            "auto reply",
            "auto-reply",
            "autoreply",
            "out of office",
            "out of the office",
            "réponse automatique",
            "reponse automatique",
            "absence du bureau",
            "absent du bureau",
            "absente du bureau",
            "message d'absence",
            "automatische antwort",
            "abwesenheitsnotiz",
            "respuesta automática",
            "risposta automatica");
    private static final List<String> CONFESSIONS = List.of(
            "this is an automatic reply",
            "this is an automatic response",
            "this is an automated reply",
            "this is an automated response",
            "ceci est une réponse automatique",
            "ceci est un message automatique");
    private static final Pattern ANSWER_PREFIX = Pattern.compile("^\\s*((re|aw|sv|tr|fw|fwd)\\s*:\\s*)+");
    private static final Pattern TAGS_AND_SPACE = Pattern.compile("(<[^>]{0,500}>|\\s|\u00a0)+");

    private AutomaticReplies() {}

    /**
     * @param headers of the answer, by their names; a missing node when the tool passes none on
     */
    public static boolean recognises(Optional<String> subject, Optional<String> text, JsonNode headers) {
        String beginning = beginning(text.orElse(""));
        return headersSayIt(headers)
                || opens(ANSWER_PREFIX.matcher(plain(subject.orElse(""))).replaceFirst(""))
                || opens(beginning)
                || CONFESSIONS.stream().anyMatch(beginning::contains);
    }

    private static boolean opens(String text) {
        return OPENINGS.stream().anyMatch(text::startsWith);
    }

    private static String beginning(String text) {
        String plain = plain(text.substring(0, Math.min(text.length(), 10 * READ)));
        return plain.substring(0, Math.min(plain.length(), READ));
    }

    private static String plain(String text) {
        return TAGS_AND_SPACE
                .matcher(text)
                .replaceAll(" ")
                .strip()
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static boolean headersSayIt(JsonNode headers) {
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            if (saysIt(header.getKey().toLowerCase(Locale.ROOT), first(header.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysIt(String name, String value) {
        return switch (name) {
            case "auto-submitted" -> !value.isEmpty() && !value.startsWith("no");
            case "precedence" -> value.equals("auto_reply");
            case "x-autoreply", "x-autorespond" -> !value.equals("no");
            default -> false;
        };
    }

    private static String first(JsonNode value) {
        return Members.scalar(value.isArray() ? value.path(0) : value)
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
