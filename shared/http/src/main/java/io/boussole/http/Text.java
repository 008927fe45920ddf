package io.boussole.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message to a person, in every language the product speaks. */
public record Text(String en, String fr) {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** The language, among those spoken here, that an {@code Accept-Language} header asks for; English when it asks for none. */
    public static Locale languageOf(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformedHeader) {
            return Locale.ENGLISH;
        }
    }

    /** The text in the language of {@code locale}; English when it is not spoken here. */
    public String in(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? fr : en;
    }
}
