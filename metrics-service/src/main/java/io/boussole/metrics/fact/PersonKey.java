package io.boussole.metrics.fact;

import java.util.Comparator;
import java.util.Locale;

/**
 * A way to recognise a person.
 *
 * @param value for {@link Type#EMAIL} the address in lower case; else the sender's identifier
 */
public record PersonKey(Type type, String value) implements Comparable<PersonKey> {
    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing(PersonKey::type).thenComparing(PersonKey::value);

    /** How far a key reaches. */
    public enum Type {
        /** The same person in every tool. */
        EMAIL,
        /** A record of one connection. */
        CONTACT,
        /** A browser of one connection. */
        VISITOR
    }

    public static PersonKey email(String address) {
        return new PersonKey(Type.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }

    public static PersonKey contact(String id) {
        return new PersonKey(Type.CONTACT, id);
    }

    public static PersonKey visitor(String id) {
        return new PersonKey(Type.VISITOR, id);
    }

    @Override
    public int compareTo(PersonKey other) {
        return ORDER.compare(this, other);
    }
}
