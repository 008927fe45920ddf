package io.boussole.metrics.decoding.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifiers of facts that the sender identifies by several values together: one message to one of its recipients. A hash, because
 * one of the values may be an address, which must not stay behind in an identifier when somebody asks to be forgotten.
 */
public final class DerivedIds {
    private static final char SEPARATOR = '\n';

    private DerivedIds() {}

    public static FactId of(FactKind kind, List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part.length() + part + SEPARATOR).getBytes(UTF_8)));
            return new FactId(kind, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public static FactId message(String... parts) {
        return of(FactKind.MESSAGE, List.of(parts));
    }
}
