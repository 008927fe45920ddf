package io.boussole.metrics.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** What is kept of somebody who is not to be known any more: a hash of the key, and a pseudonym. */
final class ForgottenPerson {
    /** No such domain can ever exist (RFC 2606). */
    private static final String DOMAIN = "@forgotten.invalid";

    private ForgottenPerson() {}

    static String newPseudonym() {
        return "forgotten-" + UUID.randomUUID() + DOMAIN;
    }

    static boolean isPseudonym(String address) {
        return address.endsWith(DOMAIN);
    }

    static String hashOfAddress(String tenantId, String address) {
        return hash(tenantId, "EMAIL", address.strip().toLowerCase(Locale.ROOT));
    }

    static String hashOfContact(String tenantId, UUID connectionId, String contactId) {
        return hash(tenantId, "CONTACT", connectionId + ":" + contactId);
    }

    private static String hash(String tenantId, String type, String key) {
        try {
            byte[] text = String.join("\n", tenantId, type, key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
