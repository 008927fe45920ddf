package io.boussole.metrics.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.csv.CsvRow;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Slot;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCsvFileTest {
    private static final Instant IMPORTED = Instant.parse("2027-03-01T08:00:00Z");
    private static final int LONGEST = 1000;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatSeparatesFields(String delimiter) {
        String file = String.join(delimiter, "\"id, or; key\"", "name", "stage") + "\r\n1" + delimiter + "a" + delimiter
                + "b\r\n";
        ImportTerms terms = terms(FactKind.DEAL, null, null, Map.of("id, or; key", "id"));

        assertThat(rows(file.getBytes(UTF_8), terms))
                .hasSize(1)
                .first()
                .extracting(CsvRow::id)
                .isEqualTo("1");
    }

    @Test
    void readsQuotesLineEndsAndAByteOrderMark() {
        String file = "\uFEFFid,name\r\n\r\n1,\"a \"\"b\"\"\nc, d\"\n";

        assertThat(rows(file).get(0).values()).containsEntry("name", "a \"b\"\nc, d");
    }

    @Test
    void readsWindows1252WhereToldTo() {
        byte[] file = "id,name\n1,café €\n".getBytes(Charset.forName("windows-1252"));

        assertThat(rows(file, terms("windows-1252")).get(0).values()).containsEntry("name", "café €");
        assertThat(failure(file, terms("UTF-8")).failure()).isEqualTo(ImportFailure.NOT_IN_CHARSET);
    }

    @Test
    void readsWhatAFrenchSpreadsheetWrites() {
        String file =
                "Réf;Montant HT;Signé le;Statut\n1;1 234,50 €;31/01/2027;won\n2;\u202f12\u00a0000,00;01/02/2027;open\n";
        ImportTerms terms = terms(
                FactKind.DEAL,
                null,
                "dd/MM/yyyy",
                Map.of("Réf", "id", "Montant HT", "amount", "Signé le", "wonAt", "Statut", "status"));

        List<CsvRow> rows = rows(file.getBytes(UTF_8), terms);

        assertThat(rows.get(0).values())
                .isEqualTo(Map.of("amount", "1234.5", "wonAt", "2027-01-30T23:00:00Z", "status", "won"));
        assertThat(rows.get(1).values()).containsEntry("amount", "12000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 1234.5",
                "1 234,5 | 1234.5",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "12,5 | 12.5",
                "-3,00 | -3",
                "$1,234,567.00 | 1234567",
            })
    void readsNumbersThatMeanOneThing(String text, String amount) {
        assertThat(rows("id;amount\n1;" + text + "\n").get(0).values()).containsEntry("amount", amount);
    }

    @Test
    void refusesANumberThatMayMeanTwoThingsUntilTold() {
        String file = "id;amount\n1;1,234\n";

        assertThat(fault(file, terms(FactKind.DEAL, null, null, Map.of())).fault())
                .isEqualTo(RowFault.AMBIGUOUS_NUMBER);
        assertThat(rows(file.getBytes(UTF_8), terms(FactKind.DEAL, ",", null, Map.of()))
                        .get(0)
                        .values())
                .containsEntry("amount", "1.234");
        assertThat(rows(file.getBytes(UTF_8), terms(FactKind.DEAL, ".", null, Map.of()))
                        .get(0)
                        .values())
                .containsEntry("amount", "1234");
    }

    @ParameterizedTest
    @CsvSource({
        "'id,amount\n1,much\n', WRONG_VALUE, amount",
        "'id,wonAt\n1,31/01/2027\n', WRONG_VALUE, wonAt",
        "'id,status\n1,signed\n', WRONG_VALUE, status",
        "'id,name\n,x\n', MISSING_ID, id",
        "'id,name\n1\n', TOO_FEW_FIELDS, ",
        "'id,name\n1,2,3\n', TOO_MANY_FIELDS, ",
    })
    void saysWhichColumnOfARowIsWrong(String file, RowFault fault, @Nullable String column) {
        RejectedRowException rejected = fault(file, terms("UTF-8"));

        assertThat(rejected.fault()).isEqualTo(fault);
        assertThat(rejected.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'id,montant\n1,2\n', UNKNOWN_COLUMN",
        "'id,won at,wonAt\n1,2,3\n', DOUBLE_COLUMN",
        "'id,name\n1,\"open\n', NOT_CSV",
    })
    void saysWhatIsWrongWithAFile(String file, ImportFailure failure) {
        assertThat(failure(file.getBytes(UTF_8), terms("UTF-8")).failure()).isEqualTo(failure);
    }

    @Test
    void refusesAMappedColumnThatIsNotThereAndARecordWithoutEnd() {
        ImportTerms mapped = terms(FactKind.DEAL, null, null, Map.of("Montant", "amount"));
        assertThat(failure("id\n1\n".getBytes(UTF_8), mapped).failure()).isEqualTo(ImportFailure.MISSING_COLUMN);
        String endless = "id,name\n1,\"" + "x".repeat(5 * LONGEST) + "\"\n";
        assertThat(failure(endless.getBytes(UTF_8), terms("UTF-8")).failure()).isEqualTo(ImportFailure.NOT_CSV);
    }

    @Test
    void knowsARowAgainWhateverItsNumber() {
        RowReader reader = reader("id,name\n", terms("UTF-8"));

        assertThat(reader.read(1, List.of("1", "a")).content())
                .isEqualTo(reader.read(9, List.of("1", " a ")).content());
        assertThat(reader.read(1, List.of("1", "a")).content())
                .isNotEqualTo(reader.read(1, List.of("1", "b")).content());
    }

    @Test
    void namesAVisitWithoutIdByWhatItSays() {
        ImportTerms visits = terms(FactKind.VISIT, null, null, Map.of());
        List<CsvRow> rows =
                rows("occurredAt,page\n2027-01-05,/a\n2027-01-05,/a\n2027-01-06,/a\n".getBytes(UTF_8), visits);

        assertThat(rows.get(0).id())
                .isEqualTo(rows.get(1).id())
                .isNotEqualTo(rows.get(2).id());
    }

    @Test
    void saysLinksToolsAndRevenueOfASubscription() {
        ImportTerms customers = terms(FactKind.CUSTOMER, null, null, Map.of());
        CsvRow row = rows(
                        "id,subscriptionId,mrr,subscribedAt,endedAt,externalIds.stripe\na,s,100,2027-01-01,2027-02-01,cus_1\n"
                                .getBytes(UTF_8),
                        customers)
                .get(0);
        FactChange change =
                ((Decoded.Changes) Raw.decode("CSV", row.toJson())).facts().get(0);

        assertThat(change.says().value(new Slot(Property.EXTERNAL_ID, "stripe")))
                .contains("cus_1");
        assertThat(change.says().history(new Slot(Property.MRR, "s")))
                .extracting(HistoryEntry::value)
                .containsExactly("100", "0");
        CsvRow deal = rows("id,contactIds\n1,a | b\n").get(0);
        assertThat(deal.links()).containsEntry("contactIds", List.of("a", "b"));
    }

    @Test
    void readsPartsOfAFileAsOne() {
        byte[] file = "id,name\n1,é\n2,b\n".getBytes(UTF_8);
        for (int size = 1; size < file.length; size++) {
            int step = size;
            InputStream parts = new PartStream(at -> at >= file.length
                    ? Optional.empty()
                    : Optional.of(Arrays.copyOfRange(file, (int) at, (int) Math.min(file.length, at + step))));

            assertThat(rows(parts, terms("UTF-8"))).extracting(CsvRow::id).containsExactly("1", "2");
        }
    }

    private static List<CsvRow> rows(String file) {
        return rows(file.getBytes(UTF_8), terms("UTF-8"));
    }

    private static List<CsvRow> rows(byte[] file, ImportTerms terms) {
        return rows(new ByteArrayInputStream(file), terms);
    }

    private static List<CsvRow> rows(InputStream file, ImportTerms terms) {
        try (CsvFile opened = CsvFile.open(file, terms, LONGEST)) {
            RowReader reader = new RowReader(Columns.of(opened.headers(), terms), terms, IMPORTED);
            ImportBatch batch = ImportBatch.of(opened, reader, 100);
            if (batch.failure() != null) {
                throw batch.failure();
            }
            return batch.rows().stream()
                    .map(row -> {
                        if (row.fault() != null) {
                            throw row.fault();
                        }
                        return java.util.Objects.requireNonNull(row.said());
                    })
                    .toList();
        }
    }

    private static RowReader reader(String header, ImportTerms terms) {
        try (CsvFile opened = CsvFile.open(new ByteArrayInputStream(header.getBytes(UTF_8)), terms, LONGEST)) {
            return new RowReader(Columns.of(opened.headers(), terms), terms, IMPORTED);
        }
    }

    private static RejectedRowException fault(String file, ImportTerms terms) {
        return catchThrowableOfType(RejectedRowException.class, () -> rows(file.getBytes(UTF_8), terms));
    }

    private static FailedImportException failure(byte[] file, ImportTerms terms) {
        return catchThrowableOfType(FailedImportException.class, () -> rows(file, terms));
    }

    private static ImportTerms terms(String charset) {
        return new ImportTerms(FactKind.DEAL, null, charset, null, null, ZoneId.of("Europe/Paris"), Map.of());
    }

    private static ImportTerms terms(
            FactKind kind, @Nullable String decimal, @Nullable String dateFormat, Map<String, String> columns) {
        return new ImportTerms(kind, null, "UTF-8", decimal, dateFormat, ZoneId.of("Europe/Paris"), columns);
    }
}
