package io.boussole.metrics.fact;

import java.util.Comparator;

/**
 * A place for a value: a property, or one part of a property that a fact has several of ({@code CONTACT} of each contact of a deal,
 * {@code MRR} of each subscription).
 *
 * @param part empty for a property that a fact has once
 */
public record Slot(Property property, String part) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::property).thenComparing(Slot::part);
    private static final char SEPARATOR = ':';

    public static Slot of(Property property) {
        return new Slot(property, "");
    }

    /** As it is kept: {@code AMOUNT}, {@code CONTACT:17}. */
    public String text() {
        return part.isEmpty() ? property.name() : property.name() + SEPARATOR + part;
    }

    public static Slot parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? of(Property.valueOf(text))
                : new Slot(Property.valueOf(text.substring(0, separator)), text.substring(separator + 1));
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
