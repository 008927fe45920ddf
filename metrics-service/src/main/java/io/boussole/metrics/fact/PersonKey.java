package io.boussole.metrics.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A way to recognise a person.
 *
 * @param value for {@link Type#EMAIL} the address in lower case; else the sender's identifier. What is longer than {@value #LONGEST}
 *     characters is no address that anybody writes to, and fits no index: a hash stands for it
 */
public record PersonKey(Type type, String value) implements Comparable<PersonKey> {
    /** The longest address of RFC 3696. */
    private static final int LONGEST = 320;

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

    public PersonKey {
        value = value.length() > LONGEST ? hash(value) : value;
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

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
