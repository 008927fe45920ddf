package io.boussole.alert.delivery.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a worker has taken upon itself: deliveries of one endpoint that go out as one message.
 *
 * @param messageId the same at every attempt
 * @param until the endpoint is its until then, and its name for this hold
 * @param deliveries oldest first, at least one
 */
record Claim(String tenantId, UUID endpointId, UUID messageId, Instant until, List<Taken> deliveries) {
    /**
     * One delivery.
     *
     * @param attempt number of this attempt, from 1
     * @param round the same since it was last sent again
     */
    record Taken(UUID id, UUID planId, int attempt, int round, String notice) {}
}
