package io.boussole.metrics.source.hubspot;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The address as HubSpot's documentation has it signed: these escapes decoded, all others left as they are. */
final class SignedUrl {
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("3A", ":"),
            Map.entry("2F", "/"),
            Map.entry("3F", "?"),
            Map.entry("40", "@"),
            Map.entry("21", "!"),
            Map.entry("24", "\\$"),
            Map.entry("27", "'"),
            Map.entry("28", "("),
            Map.entry("29", ")"),
            Map.entry("2A", "*"),
            Map.entry("2C", ","),
            Map.entry("3B", ";"));
    private static final Pattern ESCAPE =
            Pattern.compile("%(" + String.join("|", DECODED.keySet()) + ")", Pattern.CASE_INSENSITIVE);

    private SignedUrl() {}

    static String decode(String url) {
        return ESCAPE.matcher(url)
                .replaceAll(escape -> DECODED.getOrDefault(escape.group(1).toUpperCase(Locale.ROOT), escape.group()));
    }
}
