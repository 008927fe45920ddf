package io.boussole.metrics.decoding;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a user has told us of a sender's account.
 *
 * @param timeZone of times that the sender writes without a zone
 * @param options by the names that the source declares
 * @param mapping how to read a body that follows nobody's format; absent of senders that have one
 */
public record SenderSettings(ZoneId timeZone, Map<String, String> options, Optional<String> mapping) {
    public static final SenderSettings NONE = new SenderSettings(ZoneOffset.UTC, Map.of());

    public SenderSettings {
        options = Map.copyOf(options);
    }

    /** Of a sender that has a format of its own. */
    public SenderSettings(ZoneId timeZone, Map<String, String> options) {
        this(timeZone, options, Optional.empty());
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
