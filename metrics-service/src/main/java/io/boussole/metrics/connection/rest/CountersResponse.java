package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.activity.Activity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConnectionCounters", description = "Since the connection was made; up to a second old")
record CountersResponse(
        @Schema(description = "Deliveries, refused ones included")
        long received,

        @Schema(description = "Events of believed deliveries")
        long accepted,

        @Schema(description = "Accepted events that had come before; they count once")
        long duplicates,

        @Schema(description = "Accepted events that could not be understood; they are kept with their reason")
        long rejected,

        @Schema(description = "Deliveries that were not taken")
        long refused,

        @Schema(description = "The same by reason", examples = "{\"SIGNATURE_WRONG\": 2}")
        Map<String, Long> refusedByReason,

        @Nullable Instant lastDeliveryAt,

        @Schema(description = "When the last delivery was refused") @Nullable
        Instant lastRefusedAt,

        @Schema(description = "The sender's time of the newest event that counted") @Nullable
        Instant lastEventAt,

        @Schema(
                description =
                        "Mean seconds from what happened to its receipt, of the events of today and yesterday (UTC)")
        @Nullable
        Long lagSeconds,

        @Schema(
                description =
                        "Share of the events of today and yesterday (UTC) that could not be understood, from 0 to 1")
        @Nullable
        BigDecimal errorRate) {

    static CountersResponse from(Activity activity) {
        return new CountersResponse(
                activity.received(),
                activity.accepted(),
                activity.duplicates(),
                activity.rejected(),
                activity.refused().values().stream().mapToLong(Long::longValue).sum(),
                activity.refused(),
                activity.lastDeliveryAt(),
                activity.lastRefusedAt(),
                activity.lastEventAt(),
                activity.recently().lag().map(Duration::toSeconds).orElse(null),
                activity.recently().errorRate().orElse(null));
    }
}
