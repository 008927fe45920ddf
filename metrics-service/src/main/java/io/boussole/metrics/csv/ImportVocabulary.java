package io.boussole.metrics.csv;

import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactKind;

/** What the columns of a file can say. */
public final class ImportVocabulary {
    private ImportVocabulary() {}

    /** Empty text, which leaves a column out, is one. */
    public static boolean isProperty(FactKind kind, String name) {
        return Columns.isKnown(kind, name);
    }

    /** For a person to choose from. */
    public static String properties(FactKind kind) {
        return "id, at, " + String.join(", ", Vocabulary.of(kind).keySet());
    }

    public static boolean isDatePattern(String text) {
        try {
            var ignored = RowReader.pattern(text);
            return true;
        } catch (IllegalArgumentException noPattern) {
            return false;
        }
    }
}
