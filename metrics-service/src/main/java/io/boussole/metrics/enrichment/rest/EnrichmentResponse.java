package io.boussole.metrics.enrichment.rest;

import io.boussole.metrics.enrichment.EnrichmentStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Enrichment")
record EnrichmentResponse(
        @Schema(description = "Whether the connection has a token to ask with")
        boolean tokenSet,

        @Nullable String baseUrl,

        @Schema(description = "Facts that wait to be asked for")
        long pending,

        @Schema(description = "Whether the vendor has refused the token; then nobody asks until there is another one")
        boolean stopped,

        @Nullable Instant lastSuccessAt,

        @Schema(description = "Of the last request, if it failed") @Nullable
        String lastError,

        @Nullable Instant nextTryAt) {
    static EnrichmentResponse from(EnrichmentStatus status) {
        return new EnrichmentResponse(
                status.tokenSet(),
                status.baseUrl(),
                status.pending(),
                status.stopped(),
                status.lastSuccessAt(),
                status.lastError(),
                status.nextTryAt());
    }
}
