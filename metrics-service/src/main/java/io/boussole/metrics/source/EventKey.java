package io.boussole.metrics.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Identities of events that the senders themselves do not identify: SHA-256 over the parts that never change. */
public final class EventKey {
    private static final int ABSENT = -1;

    private EventKey() {}

    /** The key of an event with these parts. Each part goes in with its length, so that no two lists of parts read alike. */
    public static String of(List<Optional<String>> parts) {
        MessageDigest digest = sha256();
        for (Optional<String> part : parts) {
            if (part.isPresent()) {
                add(digest, part.get());
            } else {
                digest.update(length(ABSENT));
            }
        }
        return hex(digest);
    }

    public static String of(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return hex(digest);
    }

    static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static ByteBuffer length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).flip();
    }
}
