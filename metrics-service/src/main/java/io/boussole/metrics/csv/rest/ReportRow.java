package io.boussole.metrics.csv.rest;

import io.boussole.metrics.csv.ImportedRow;
import io.boussole.metrics.csv.RowFault;
import io.boussole.metrics.csv.RowOutcome;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one row of a file. */
@Schema(name = "ImportedRow")
record ReportRow(
        @Schema(description = "The first row after the header is 1")
        long row,

        RowOutcome outcome,
        @Nullable String factId,

        @Schema(description = "Header of the column at fault") @Nullable
        String column,

        @Nullable RowFault code,

        @Schema(description = "Why it was rejected, in the reader's language") @Nullable
        String reason) {

    static ReportRow from(ImportedRow row, Locale language) {
        RowFault fault = row.reason();
        return new ReportRow(
                row.number(),
                row.outcome(),
                row.factId(),
                row.column(),
                fault,
                fault == null ? null : fault.text().in(language));
    }
}
