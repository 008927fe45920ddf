package io.boussole.metrics.journey.response;

import java.time.Instant;
import java.util.UUID;

/** Where a case stands in the list by owner and time. */
public record CasePosition(String owner, Instant startedAt, UUID id) {
    static final CasePosition BEFORE_ALL = new CasePosition("", Instant.EPOCH, new UUID(0, 0));

    static CasePosition of(ResponseCase one) {
        return new CasePosition(one.owner(), one.startedAt(), one.id());
    }
}
