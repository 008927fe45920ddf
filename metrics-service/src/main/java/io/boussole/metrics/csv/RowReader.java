package io.boussole.metrics.csv;

import io.boussole.metrics.csv.Columns.Column;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.csv.CsvRow;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.TimePattern;
import io.boussole.metrics.decoding.vocabulary.Values;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.source.EventKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CsvRow} of the fields of a row. */
final class RowReader {
    private static final Set<String> YES = Set.of("true", "yes", "oui", "vrai", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "non", "faux", "0");
    private static final Set<FactKind> THEIR_OWN_EVENTS = Set.of(FactKind.VISIT, FactKind.SUBMISSION);

    private final Columns columns;
    private final ImportTerms terms;
    private final ZoneId zone;
    private final Instant importedAt;
    private final Optional<TimePattern> dates;

    RowReader(Columns columns, ImportTerms terms, Instant importedAt) {
        this.columns = columns;
        this.terms = terms;
        this.zone = terms.timeZone();
        this.importedAt = importedAt;
        this.dates = Optional.ofNullable(terms.dateFormat()).map(RowReader::pattern);
    }

    /** @throws IllegalArgumentException when it is no pattern */
    static TimePattern pattern(String text) {
        return TimePattern.of(text, Locale.FRENCH);
    }

    /**
     * A row that was understood.
     *
     * @param content a hash of what it says, whenever it was imported
     */
    record Read(CsvRow row, String content) {}

    /**
     * @param number of the row, which tells apart what rows of one import say of one fact
     * @throws RejectedRowException when it is not understood
     */
    Read read(long number, List<String> fields) {
        Said said = new Said();
        for (Column column : columns.all()) {
            String text = fields.get(column.index()).strip();
            if (!text.isEmpty()) {
                said.take(column, text);
            }
        }
        return said.row(number);
    }

    private final class Said {
        private final SortedMap<String, String> values = new TreeMap<>();
        private final SortedMap<String, List<String>> links = new TreeMap<>();
        private final SortedMap<String, String> toolIds = new TreeMap<>();
        private @Nullable String id;
        private @Nullable Instant at;
        private String subscription = "";

        void take(Column column, String text) {
            try {
                @Nullable Field field = column.field();
                if (field == null) {
                    general(column, text);
                } else {
                    take(field, column, text);
                }
            } catch (RejectedEventException wrong) {
                throw new RejectedRowException(RowFault.WRONG_VALUE, column.header());
            }
        }

        private void general(Column column, String text) {
            switch (column.name()) {
                case Columns.ID -> id = Values.id(text, column.header());
                case Columns.AT -> at = instant(text, column.header());
                default -> subscription = Values.id(text, column.header());
            }
        }

        private void take(Field field, Column column, String text) {
            switch (field.kind()) {
                case LINKS -> links.put(field.name(), ids(text, column.header()));
                case TOOL_IDS ->
                    toolIds.put(Values.id(column.part(), column.header()), Values.id(text, column.header()));
                case INSTANT ->
                    values.put(field.name(), instant(text, column.header()).toString());
                case AMOUNT, WHOLE ->
                    values.put(
                            field.name(),
                            value(field, NumberText.read(text, terms.decimal(), column.header()), column));
                case FLAG -> values.put(field.name(), value(field, flag(text), column));
                default -> values.put(field.name(), value(field, text, column));
            }
        }

        private String value(Field field, String text, Column column) {
            return Values.read(field, text, zone, column.header());
        }

        Read row(long number) {
            CsvRow said = row(id == null ? "" : id, at == null ? Instant.EPOCH : at, "");
            String content = EventKey.of(said.toJson().getBytes(StandardCharsets.UTF_8));
            String rank = String.format(Locale.ROOT, "%012d", number);
            return new Read(row(id == null ? ownId(content) : id, at == null ? importedAt : at, rank), content);
        }

        /** Two rows that say the same of a nameless visit are one. */
        private String ownId(String content) {
            if (!THEIR_OWN_EVENTS.contains(terms.kind())) {
                throw new RejectedRowException(RowFault.MISSING_ID, Columns.ID);
            }
            return content;
        }

        private CsvRow row(String factId, Instant when, String rank) {
            return new CsvRow(terms.kind(), factId, when, rank, subscription, values, links, toolIds);
        }
    }

    private static List<String> ids(String text, String column) {
        return Stream.of(text.split("[;|,]", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> Values.id(id, column))
                .toList();
    }

    private static String flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return "true";
        }
        return NO.contains(word) ? "false" : word;
    }

    private Instant instant(String text, String column) {
        if (dates.isPresent()) {
            try {
                return dates.get().read(text, zone, column);
            } catch (RejectedEventException otherForm) {
                return Values.instant(text, zone, column);
            }
        }
        return Values.instant(text, zone, column);
    }
}
