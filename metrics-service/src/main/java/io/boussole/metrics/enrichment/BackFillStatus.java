package io.boussole.metrics.enrichment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A back-fill and how it goes.
 *
 * @param waitsForToken whether the vendor has refused the token, or it was taken away: with another one the reading goes on
 * @param lastError null when the vendor answered last, and once the back-fill is over
 * @param nextTryAt null with it
 */
public record BackFillStatus(
        BackFill backFill,
        boolean waitsForToken,
        @Nullable String lastError,
        @Nullable Instant nextTryAt) {}
