package io.boussole.metrics.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other, never the whole of it. */
final class CsvFile implements AutoCloseable {
    private static final int LONGEST_HEADER = 32 * 1024;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final List<String> headers;
    private long number;

    private CsvFile(CloseableIterator<CsvRecord> records, List<String> headers) {
        this.records = records;
        this.headers = headers;
    }

    /** @throws FailedImportException when there is no header */
    static CsvFile open(InputStream bytes, ImportTerms terms, int maximumRecord) {
        try {
            BufferedReader text = reader(bytes, terms.charset());
            char delimiter = terms.delimiter() == null
                    ? Delimiter.sniff(start(text))
                    : terms.delimiter().charAt(0);
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(maximumRecord)
                    .build(
                            CsvRecordHandler.of(handler ->
                                    handler.maxFieldSize(maximumRecord).maxRecordSize(maximumRecord)),
                            text);
            CsvFile opened = new CsvFile(reader.iterator(), List.of());
            @Nullable CsvRecord header = opened.record();
            if (header == null) {
                throw new FailedImportException(ImportFailure.EMPTY, "");
            }
            return new CsvFile(opened.records, List.copyOf(header.getFields()));
        } catch (CharacterCodingException otherCharset) {
            throw new FailedImportException(ImportFailure.NOT_IN_CHARSET, terms.charset());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> headers() {
        return headers;
    }

    /** Number of the row that {@link #next} gave last; the first one after the header is 1. */
    long number() {
        return number;
    }

    /** The fields of the next row; null at the end. */
    @Nullable
    List<String> next() {
        @Nullable CsvRecord record = record();
        if (record == null) {
            return null;
        }
        number++;
        return record.getFields();
    }

    private @Nullable CsvRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException notCsv) {
            throw new FailedImportException(ImportFailure.NOT_CSV, "" + (number + 1));
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw new FailedImportException(ImportFailure.NOT_IN_CHARSET, "" + (number + 1));
            }
            throw unreadable;
        }
    }

    /** Bytes that are not of the character set are an error: a name with a wrong letter is another name. */
    private static BufferedReader reader(InputStream bytes, String charset) throws IOException {
        Reader decoder = new InputStreamReader(
                bytes,
                Charset.forName(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        BufferedReader text = new BufferedReader(decoder, LONGEST_HEADER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static String start(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = 0;
        int read = text.read(start, 0, start.length);
        while (read > 0) {
            length += read;
            read = text.read(start, length, start.length - length);
        }
        text.reset();
        return new String(start, 0, length);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException alreadyRead) {
            throw new UncheckedIOException(alreadyRead);
        }
    }
}
