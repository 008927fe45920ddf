package io.boussole.metrics.journey.response.rest;

import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.journey.response.MissedCase;
import io.boussole.metrics.journey.response.ResponseCase;
import io.boussole.metrics.journey.response.ResponseKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case that was answered too late, or not at all. */
@Schema(name = "MissedCase")
record MissedCaseResponse(
        UUID id,
        ResponseKind kind,

        @Schema(description = "Absent when nobody is known") @Nullable
        String ownerId,

        Instant startedAt,

        @Schema(description = "When the limit had passed; an answer at this very instant came too late")
        Instant dueAt,

        @Schema(description = "Absent while nothing has followed") @Nullable
        Instant answeredAt,

        @Schema(description = "Where the person came from first") @Nullable
        String source,

        @Schema(description = "With factKind and factId: where in the sender's tool to look")
        UUID connectionId,

        FactKind factKind,
        String factId) {

    static MissedCaseResponse from(MissedCase found) {
        ResponseCase missed = found.missed();
        return new MissedCaseResponse(
                missed.id(),
                missed.kind(),
                said(missed.owner()),
                missed.startedAt(),
                found.dueAt(),
                missed.answeredAt(),
                said(missed.source()),
                missed.connectionId(),
                missed.factKind(),
                missed.factId());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
