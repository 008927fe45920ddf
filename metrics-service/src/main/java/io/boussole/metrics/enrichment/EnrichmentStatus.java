package io.boussole.metrics.enrichment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the asking goes for one connection.
 *
 * @param tokenSet whether there is a token to ask with
 * @param pending facts that wait to be asked for
 * @param stopped whether the vendor has refused the token, so that nobody asks until there is another one
 * @param nextTryAt not before this; null without a token
 */
public record EnrichmentStatus(
        boolean tokenSet,
        @Nullable String baseUrl,
        long pending,
        boolean stopped,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        @Nullable Instant nextTryAt) {
    static final EnrichmentStatus NONE = new EnrichmentStatus(false, null, 0, false, null, null, null);
}
