package io.boussole.metrics.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a delivery.
 *
 * @param eventKey its identity within the connection, equal on every re-delivery
 * @param entityKey what it is about ({@code deal/4711}); events of one entity stay in order
 * @param body the event's own text, as the sender wrote it
 * @param headers those of the request that say something which the body does not; names in lower case
 * @param unreadable why there is no event in {@code body}; null when there is
 */
public record SplitEvent(
        String eventKey,
        String entityKey,
        String body,
        Map<String, String> headers,
        @Nullable Unreadable unreadable) {
    public SplitEvent {
        headers = Map.copyOf(headers);
    }

    /** An event that says all in its body. */
    public static SplitEvent of(String eventKey, String entityKey, String body) {
        return new SplitEvent(eventKey, entityKey, body, Map.of(), null);
    }

    /** A delivery, or a part of one, that nobody can read, under its own hash. */
    public static SplitEvent unreadable(String eventKey, String body, Unreadable reason) {
        return new SplitEvent(eventKey, "unreadable/" + eventKey, body, Map.of(), reason);
    }
}
