package io.boussole.metrics.connection.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is new of one connection since the last flush. */
record DeliveryCounts(
        long received,
        long accepted,
        Map<String, Long> refused,
        @Nullable Instant lastDeliveryAt,
        @Nullable Instant lastRefusedAt) {}
