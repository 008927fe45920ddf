package io.boussole.metrics.journey;

import io.boussole.metrics.fact.PersonKey;
import java.util.UUID;

/**
 * A key of a person within a tenant: an address reaches over all connections, a record or a browser is one of its connection.
 *
 * @param text {@code EMAIL:a@b.fr}, {@code CONTACT:<connection>:17}, {@code VISITOR:<connection>:abc}
 */
public record Person(String text) implements Comparable<Person> {
    private static final String EMAIL = PersonKey.Type.EMAIL.name() + ":";

    public static Person of(UUID connectionId, PersonKey key) {
        return new Person(
                key.type() == PersonKey.Type.EMAIL
                        ? EMAIL + key.value()
                        : key.type() + ":" + connectionId + ":" + key.value());
    }

    @Override
    public int compareTo(Person other) {
        return text.compareTo(other.text);
    }
}
