package io.boussole.metrics.connection.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came through a connection since it was made.
 *
 * @param received deliveries that reached the connection, refused ones included
 * @param accepted events of believed deliveries
 * @param duplicates accepted events that had come before
 * @param rejected accepted events that could not be understood
 * @param refused deliveries that were not taken, by reason
 * @param lastDeliveryAt when the last believed delivery came; null before the first
 * @param lastRefusedAt when the last delivery was refused; null before the first
 * @param lastEventAt the sender's time of the newest event; null before the first that counted
 */
public record Activity(
        long received,
        long accepted,
        long duplicates,
        long rejected,
        Map<String, Long> refused,
        @Nullable Instant lastDeliveryAt,
        @Nullable Instant lastRefusedAt,
        @Nullable Instant lastEventAt,
        RecentEvents recently) {
    public static final Activity NONE = new Activity(0, 0, 0, 0, Map.of(), null, null, null, RecentEvents.NONE);
}
