package io.boussole.metrics.entrance;

import io.boussole.messaging.EventCodec;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Shortens the events that no broker would take. Refusing them would refuse the good events beside them too, and make the sender repeat
 * what can never be taken; so the beginning of such an event is kept under its identity, as unreadable, for a person to look at.
 */
@ApplicationScoped
class OversizedEvents {
    /** Most bytes that a character of a body takes in a record, as in an escaped control character. */
    private static final int BYTES_PER_CHARACTER = 6;

    private static final int ENVELOPE_BYTES = 8 * 1024;
    private static final int KEPT_CHARACTERS = 16 * 1024;
    private static final int LONGEST_KEY = 300;

    private final EventCodec codec = new EventCodec();
    private final EntranceConfig config;

    OversizedEvents(EntranceConfig config) {
        this.config = config;
    }

    /** The same delivery, of events that all fit. */
    Delivery shortened(Delivery delivery) {
        return delivery.with(delivery.events().stream()
                .map(event -> fitting(delivery, event))
                .toList());
    }

    private SplitEvent fitting(Delivery delivery, SplitEvent event) {
        SplitEvent keyed = withShortKeys(event);
        return fits(delivery, keyed) ? keyed : beginning(keyed);
    }

    /** A key is a sender's text too. */
    private static SplitEvent withShortKeys(SplitEvent event) {
        if (event.eventKey().length() <= LONGEST_KEY && event.entityKey().length() <= LONGEST_KEY) {
            return event;
        }
        return new SplitEvent(
                shortKey(event.eventKey()),
                shortKey(event.entityKey()),
                event.body(),
                event.headers(),
                event.unreadable());
    }

    private static String shortKey(String key) {
        return key.length() <= LONGEST_KEY ? key : EventKey.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private boolean fits(Delivery delivery, SplitEvent event) {
        long most = config.maximumEvent().asLongValue();
        if (event.headers().isEmpty() && (long) event.body().length() * BYTES_PER_CHARACTER + ENVELOPE_BYTES <= most) {
            return true;
        }
        return codec.encode(delivery.record(event)).value().length + ENVELOPE_BYTES <= most;
    }

    private static SplitEvent beginning(SplitEvent event) {
        String body = event.body();
        int end = Math.min(KEPT_CHARACTERS, body.length());
        if (end > 0 && Character.isHighSurrogate(body.charAt(end - 1))) {
            end--;
        }
        return new SplitEvent(
                event.eventKey(), event.entityKey(), body.substring(0, end), Map.of(), Unreadable.EVENT_TOO_LARGE);
    }
}
