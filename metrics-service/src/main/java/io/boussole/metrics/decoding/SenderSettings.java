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
 */
public record SenderSettings(ZoneId timeZone, Map<String, String> options) {
    public static final SenderSettings NONE = new SenderSettings(ZoneOffset.UTC, Map.of());

    public SenderSettings {
        options = Map.copyOf(options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
