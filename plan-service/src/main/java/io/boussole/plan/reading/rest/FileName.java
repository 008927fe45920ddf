package io.boussole.plan.reading.rest;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file's name after a plan's: letters without accents, digits and hyphens, so that no header and no file system can misread it. */
final class FileName {
    private static final int MOST = 60;

    private FileName() {}

    static String of(@Nullable String planName, String what) {
        String plain = Normalizer.normalize(planName == null ? "" : planName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(MOST, plain.length())).replaceAll("^-+|-+$", "");
        return (cut.isEmpty() ? "plan" : cut) + "-" + what + ".pdf";
    }
}
