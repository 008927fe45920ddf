package io.boussole.metrics.source;

import org.jspecify.annotations.Nullable;

/**
 * One event of a delivery.
 *
 * @param eventKey its identity within the connection, equal on every re-delivery
 * @param entityKey what it is about ({@code deal/4711}); events of one entity stay in order
 * @param body the event's own text, as the sender wrote it
 * @param unreadable why there is no event in {@code body}; null when there is
 */
public record SplitEvent(
        String eventKey,
        String entityKey,
        String body,
        @Nullable Unreadable unreadable) {

    /** A delivery, or a part of one, that nobody can read, under its own hash. */
    public static SplitEvent unreadable(String eventKey, String body, Unreadable reason) {
        return new SplitEvent(eventKey, "unreadable/" + eventKey, body, reason);
    }
}
