package io.boussole.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A credential as the service knows it: everything but its secret.
 *
 * @param secretHash SHA-256 of the secret's UTF-8 bytes, in lower-case hex; the secret has 256 random bits, so a slow hash would add nothing
 */
record ApiKey(String id, String secretHash, String tenant, String subject, Set<String> roleNames) {
    private static final int FIELDS = 5;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads {@code keyId:sha256-hex-of-secret:tenant:subject:role[,role]}.
     *
     * @throws IllegalArgumentException when the line has another form; its message never holds the line
     */
    static ApiKey parse(String line) {
        String[] fields = line.strip().split(":", -1);
        if (fields.length != FIELDS || fields[0].isEmpty() || fields[2].isEmpty() || fields[3].isEmpty()) {
            throw new IllegalArgumentException(
                    "a credential line has the form keyId:sha256-of-secret:tenant:subject:roles");
        }
        String hash = fields[1].toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("the second field of a credential line is a SHA-256 in 64 hex digits");
        }
        return new ApiKey(fields[0], hash, fields[2], fields[3], included(fields[4]));
    }

    /** Whether {@code secret} is this key's, in a time that tells nothing. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(
                secretHash.getBytes(US_ASCII), sha256(secret).getBytes(US_ASCII));
    }

    private static Set<String> included(String roles) {
        Set<String> names = new LinkedHashSet<>();
        for (String role : roles.split(",", -1)) {
            Role highest = Role.valueOf(role.strip().toUpperCase(Locale.ROOT));
            for (Role candidate : Role.values()) {
                if (candidate.compareTo(highest) <= 0) {
                    names.add(candidate.roleName());
                }
            }
        }
        return Set.copyOf(names);
    }

    private static String sha256(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
