package io.boussole.plan.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Ids made of names. */
final class Slug {
    private static final int LONGEST = 48;

    private Slug() {}

    /** An id that is not among {@code taken}, and is from now on. */
    static String of(String name, String otherwise, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String start = plain.isEmpty() ? otherwise : plain.substring(0, Math.min(plain.length(), LONGEST));
        String id = start;
        for (int turn = 2; !taken.add(id); turn++) {
            id = start + "-" + turn;
        }
        return id;
    }
}
