package io.boussole.metrics.csv;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param number of the row in the file, the first one after the header being 1
 * @param factId which fact it is about; null when it does not say
 * @param content a hash of what it says; null when it was not understood
 * @param column header of the column at fault; null unless it was rejected
 * @param reason name of the {@link RowFault}; null unless it was rejected
 */
public record ImportedRow(
        long number,
        RowOutcome outcome,
        @Nullable String factId,
        @Nullable String content,
        @Nullable String column,
        @Nullable RowFault reason) {}
