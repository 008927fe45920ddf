package io.boussole.metrics.decoding.vocabulary;

import io.boussole.metrics.fact.Property;
import java.util.List;

/**
 * Something that can be said of a fact.
 *
 * @param name as senders write it
 * @param words what can be said, of a {@link ValueKind#WORD}; else empty
 * @param perSubscription whether a fact has one of each subscription
 * @param description in English, with unit or range where it has one
 */
public record Field(
        String name,
        ValueKind kind,
        Property property,
        List<String> words,
        boolean perSubscription,
        String description) {
    public Field {
        words = List.copyOf(words);
    }

    static Field of(String name, ValueKind kind, Property property, String description) {
        return new Field(name, kind, property, List.of(), false, description);
    }

    static Field word(String name, Property property, List<String> words, String description) {
        return new Field(name, ValueKind.WORD, property, words, false, description);
    }

    static Field ofSubscription(String name, ValueKind kind, Property property, String description) {
        return new Field(name, kind, property, List.of(), true, description);
    }
}
