package io.boussole.metrics.erasure.rest;

import io.boussole.metrics.erasure.Erasure;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased when; never who. */
@Schema(name = "Erasure")
record ErasureResponse(
        UUID id,

        @Schema(
                description =
                        "SHA-256 of the tenant and the person's key: proves whom it was about to whoever knows the key")
        String hash,

        Erasure.Reason reason,
        Instant requestedAt,

        @Schema(description = "The caller; of a sender's request its connection")
        String requestedBy,

        @Schema(description = "Facts that spoke of the person")
        long facts,

        @Schema(description = "Events, as they came, that did")
        long events) {
    static ErasureResponse from(Erasure erasure) {
        return new ErasureResponse(
                erasure.id(),
                erasure.hash(),
                erasure.reason(),
                erasure.requestedAt(),
                erasure.requestedBy(),
                erasure.facts(),
                erasure.events());
    }
}
