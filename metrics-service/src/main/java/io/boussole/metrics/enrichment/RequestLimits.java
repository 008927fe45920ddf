package io.boussole.metrics.enrichment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.boussole.metrics.fact.store.ConnectionId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many requests go to a vendor for each connection. */
@ApplicationScoped
class RequestLimits {
    private static final int MOST_CONNECTIONS = 10_000;

    private final Cache<ConnectionId, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CONNECTIONS).build();
    private final int perSecond;

    RequestLimits(EnrichmentConfig config) {
        this.perSecond = config.requestsPerSecond();
    }

    /** How long to wait before a request; when there is nothing to wait for, the request counts as made. */
    Duration waitOf(ConnectionId connection) {
        ConsumptionProbe probe = buckets.get(connection, unknown -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
