package io.boussole.metrics.csv.rest;

import io.boussole.metrics.csv.Import;
import io.boussole.metrics.csv.ImportFailure;
import io.boussole.metrics.csv.ImportState;
import io.boussole.metrics.fact.FactKind;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Import")
record ImportResponse(
        UUID id,
        FactKind kind,
        ImportState state,

        @Schema(description = "Bytes of the file that are here: where the next part begins")
        long uploaded,

        @Schema(description = "Rows that have their outcome")
        long rows,

        long accepted,

        @Schema(description = "Rows that say what the last row about the same fact said")
        long duplicate,

        long rejected,

        @Schema(description = "Why the file cannot be read on") @Nullable
        ImportFailure failure,

        @Schema(description = "The same in the reader's language, with the column or row at fault") @Nullable
        String reason,

        Instant createdAt) {

    static ImportResponse from(Import shown, Locale language) {
        ImportFailure failure = shown.failure();
        return new ImportResponse(
                shown.id(),
                shown.terms().kind(),
                shown.state(),
                shown.uploaded(),
                shown.rows(),
                shown.accepted(),
                shown.duplicate(),
                shown.rejected(),
                failure,
                failure == null ? null : failure.text().in(language) + ": " + shown.failureDetail(),
                shown.createdAt());
    }
}
