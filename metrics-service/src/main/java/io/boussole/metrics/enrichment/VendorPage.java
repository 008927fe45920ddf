package io.boussole.metrics.enrichment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a vendor's records, in an order of the vendor's that later changes do not disturb.
 *
 * @param next where the next page begins, in the vendor's own terms; null: this is the last one
 */
record VendorPage(List<Found> records, @Nullable String next) {
    /**
     * A record.
     *
     * @param changedAt when it was last changed, as far as the vendor says
     */
    record Found(ReadBack readBack, Instant createdAt, Instant changedAt) {}
}
