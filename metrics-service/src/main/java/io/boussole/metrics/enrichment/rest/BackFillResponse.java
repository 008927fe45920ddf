package io.boussole.metrics.enrichment.rest;

import io.boussole.metrics.enrichment.BackFill;
import io.boussole.metrics.enrichment.BackFillState;
import io.boussole.metrics.enrichment.BackFillStatus;
import io.boussole.metrics.fact.FactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BackFill")
record BackFillResponse(
        UUID id,
        UUID connectionId,
        LocalDate from,
        @Nullable LocalDate to,

        @Schema(description = "In the order in which they are read")
        List<FactKind> objects,

        BackFillState state,

        @Schema(description = "The one that is being read; absent once all are") @Nullable
        FactKind object,

        @Schema(description = "Records looked at so far") long recordsRead,

        @Schema(description = "Those of the time asked for, passed on as events; what is known already changes nothing")
        long eventsPassed,

        @Schema(
                description =
                        "Whether the vendor refused the token, or it was taken away; with another one the reading goes on")
        boolean waitsForToken,

        @Schema(description = "Why the last request failed; absent where it did not") @Nullable
        String lastError,

        @Nullable Instant nextTryAt,
        Instant requestedAt,
        @Nullable Instant finishedAt) {
    static BackFillResponse from(BackFillStatus status) {
        BackFill backFill = status.backFill();
        return new BackFillResponse(
                backFill.id(),
                backFill.connection().id(),
                backFill.from(),
                backFill.to(),
                backFill.objects(),
                backFill.state(),
                backFill.object(),
                backFill.recordsRead(),
                backFill.eventsPassed(),
                status.waitsForToken(),
                status.lastError(),
                status.nextTryAt(),
                backFill.requestedAt(),
                backFill.finishedAt());
    }
}
