package io.boussole.metrics.decoding;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was delivered, with what is needed to understand it.
 *
 * @param source the kind of sender, as in a connection
 * @param body the event's own text, as the sender wrote it; null when the bytes were no text
 * @param headers those of the request that say something which the body does not; names in lower case
 * @param receivedAt when we had it: the only time there is of an event that states none
 */
public record RawEvent(
        String source,
        @Nullable String body,
        Map<String, String> headers,
        Instant receivedAt,
        SenderSettings settings) {
    public RawEvent {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
