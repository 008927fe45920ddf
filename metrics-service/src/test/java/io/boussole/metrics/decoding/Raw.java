package io.boussole.metrics.decoding;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as they come out of the entrance. */
public final class Raw {
    /** When every one of them was received. */
    public static final Instant RECEIVED = Instant.parse("2027-03-31T12:00:00Z");

    private Raw() {}

    public static RawEvent event(String source, @Nullable String body) {
        return new RawEvent(source, body, Map.of(), RECEIVED, SenderSettings.NONE);
    }

    /** What one event of a sender that was told nothing says. */
    public static Decoded decode(String source, @Nullable String body) {
        return Decoders.decode(event(source, body));
    }
}
