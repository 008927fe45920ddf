package io.boussole.metrics.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Why customers leave, in the words of tools and teams: compared without case, accents and punctuation, in French and English. */
final class ChurnReason {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> SALES_PROMISE = Set.of(
            "sales promise",
            "broken promise",
            "broken sales promise",
            "promesse commerciale",
            "promesse de vente",
            "promesse non tenue");

    private ChurnReason() {}

    /** Whether it is that sales had promised what was not kept. */
    static boolean isSalesPromise(String reason) {
        String plain = MARKS.matcher(Normalizer.normalize(reason, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SALES_PROMISE.contains(NOT_A_WORD.matcher(plain).replaceAll(" ").strip());
    }
}
