package io.boussole.plan.parts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Paths have hyphens where the members of the document have capitals. */
final class KebabCase {
    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private KebabCase() {}

    static String toMember(String path) {
        return HYPHEN.matcher(path).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
