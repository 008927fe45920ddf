package io.boussole.metrics.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Addresses of persons, as they are kept. */
public final class Persons {
    private static final int DIGITS = 24;

    private Persons() {}

    /** Stripped and in lower case; empty where there is none, or what is there cannot be an address. */
    public static Optional<String> email(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(text -> Texts.label(text).toLowerCase(Locale.ROOT))
                .filter(text -> text.indexOf('@') > 0);
    }

    /** Something that tells persons apart within an event and names nobody, where an identifier has to be made of an address. */
    public static String digest(String email) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(email.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
