package io.boussole.plan.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is known of a plan before it is written.
 *
 * @param start the first day of its period
 * @param language of its texts: English or French
 * @param segments whom to aim at; may be empty
 */
public record TemplateTerms(
        String name,
        LocalDate start,
        String currency,
        String country,
        String timeZone,
        Locale language,
        List<NamedSegment> segments) {

    /**
     * A segment that so far has only a name.
     *
     * @param target whether it is worked on now, and not only watched
     */
    public record NamedSegment(String name, boolean target) {}

    boolean isFrench() {
        return "fr".equals(language.getLanguage());
    }

    String word(String en, String fr) {
        return isFrench() ? fr : en;
    }
}
