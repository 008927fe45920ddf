package io.boussole.metrics.csv;

import io.boussole.metrics.decoding.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are passed on together, before it is known which of them say something new. */
final class ImportBatch {
    private final List<Row> rows = new ArrayList<>();
    private @Nullable FailedImportException failure;
    private boolean ended;

    /**
     * A row.
     *
     * @param read null when it was not understood
     * @param fault why; null when it was
     */
    record Row(
            long number,
            RowReader.@Nullable Read read,
            @Nullable RejectedRowException fault) {
        @Nullable
        CsvRow said() {
            return read == null ? null : read.row();
        }
    }

    /** The next {@code most} rows of a file. */
    static ImportBatch of(CsvFile file, RowReader reader, int most) {
        ImportBatch batch = new ImportBatch();
        try {
            while (batch.rows.size() < most && !batch.ended) {
                batch.take(file, reader);
            }
        } catch (FailedImportException unreadable) {
            batch.failure = unreadable;
        }
        return batch;
    }

    /** No rows, of a file that cannot be read. */
    static ImportBatch failed(FailedImportException failure) {
        ImportBatch batch = new ImportBatch();
        batch.failure = failure;
        return batch;
    }

    private void take(CsvFile file, RowReader reader) {
        @Nullable List<String> fields = file.next();
        if (fields == null) {
            ended = true;
            return;
        }
        rows.add(row(file, reader, fields));
    }

    private static Row row(CsvFile file, RowReader reader, List<String> fields) {
        try {
            int missing = file.headers().size() - fields.size();
            if (missing != 0) {
                throw new RejectedRowException(missing > 0 ? RowFault.TOO_FEW_FIELDS : RowFault.TOO_MANY_FIELDS, null);
            }
            return new Row(file.number(), reader.read(file.number(), fields), null);
        } catch (RejectedRowException fault) {
            return new Row(file.number(), null, fault);
        }
    }

    List<Row> rows() {
        return rows;
    }

    @Nullable
    FailedImportException failure() {
        return failure;
    }

    /** The state of the import once these rows are passed on. */
    ImportState stateAfter() {
        if (failure != null) {
            return ImportState.FAILED;
        }
        return ended ? ImportState.DONE : ImportState.RUNNING;
    }
}
