package io.boussole.http;

/** Texts that a column of the database can hold. Others would fail only where they are stored, as a fault of ours. */
public final class StorableText {
    static final Text UNSTORABLE = new Text(
            "The text contains a null character or half of a surrogate pair",
            "Le texte contient un caractère nul ou une moitié de paire de substitution");

    private StorableText() {}

    /** Whether the text has neither a null character nor half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}
