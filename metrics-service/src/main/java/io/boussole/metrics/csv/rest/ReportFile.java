package io.boussole.metrics.csv.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report as a file for a spreadsheet, which must not take anything in it for a formula. */
final class ReportFile implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private final CsvWriter writer;

    ReportFile(OutputStream output) {
        this.writer = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.writeRecord("row", "outcome", "factId", "column", "code", "reason");
    }

    void add(List<ReportRow> rows) {
        for (ReportRow row : rows) {
            writer.writeRecord(
                    Long.toString(row.row()),
                    row.outcome().name(),
                    harmless(row.factId()),
                    harmless(row.column()),
                    row.code() == null ? "" : row.code().name(),
                    Objects.requireNonNullElse(row.reason(), ""));
        }
    }

    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
