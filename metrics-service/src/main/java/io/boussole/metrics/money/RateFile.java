package io.boussole.metrics.money;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rates in a CSV file, in one of two forms: {@code day,base,quote,rate}, one rate a row; or the European Central Bank's own, {@code
 * Date,USD,JPY,…}, one day a row, with what one euro was worth in each currency and {@code N/A} where there was no rate.
 */
public final class RateFile {
    static final int MOST_RATES = 500_000;
    static final int MOST_FAULTS = 100;

    private static final String EURO = "EUR";
    private static final Pattern RATE = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    private final List<ExchangeRate> rates = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private RateFile() {}

    /**
     * What is wrong in the file.
     *
     * @param line from 1
     * @param value what stands there, shortened
     */
    public record Fault(long line, String column, String value) {}

    /**
     * What the file says: all of its rates, or what is wrong with it, the first {@value #MOST_FAULTS} faults of it.
     *
     * @param rates empty when there is a fault
     */
    public record Content(List<ExchangeRate> rates, List<Fault> faults) {}

    /** Reads to the end, or to where it is clear that the file is of another kind. */
    public static Content read(Reader text) {
        RateFile file = new RateFile();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(file::row);
        } catch (CsvParseException unreadable) {
            file.faults.add(new Fault(1, "", "CSV"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Content(file.faults.isEmpty() ? List.copyOf(file.rates) : List.of(), List.copyOf(file.faults));
    }

    private void row(NamedCsvRecord row) {
        if (faults.size() >= MOST_FAULTS || rates.size() >= MOST_RATES) {
            return;
        }
        if (row.findField("rate").isPresent()) {
            single(row);
        } else if (row.findField("Date").isPresent()) {
            day(row);
        } else {
            fault(row, "day, base, quote, rate", String.join(",", row.getHeader()));
        }
    }

    private void single(NamedCsvRecord row) {
        Optional<LocalDate> day = day(row, "day");
        Optional<String> base = currency(row, "base", row.findField("base").orElse(""));
        Optional<String> quote = currency(row, "quote", row.findField("quote").orElse(""));
        Optional<BigDecimal> rate = rate(row, "rate", row.getField("rate"));
        if (day.isPresent() && base.isPresent() && quote.isPresent() && rate.isPresent()) {
            add(row, new ExchangeRate(base.get(), quote.get(), day.get(), rate.get()));
        }
    }

    private void day(NamedCsvRecord row) {
        Optional<LocalDate> day = day(row, "Date");
        for (String column : row.getHeader()) {
            String value = row.findField(column).orElse("").strip();
            if (day.isPresent() && isCurrencyWithRate(column, value)) {
                currency(row, column, column)
                        .flatMap(quote ->
                                rate(row, column, value).map(rate -> new ExchangeRate(EURO, quote, day.get(), rate)))
                        .ifPresent(rate -> add(row, rate));
            }
        }
    }

    /** The bank's lines end in a comma, which makes a last column without a name. */
    private static boolean isCurrencyWithRate(String column, String value) {
        return !column.isBlank() && !column.equals("Date") && !value.isEmpty() && !value.equals("N/A");
    }

    private void add(NamedCsvRecord row, ExchangeRate rate) {
        if (rate.base().equals(rate.quote())) {
            fault(row, "quote", rate.quote());
        } else {
            rates.add(rate);
        }
    }

    private Optional<LocalDate> day(NamedCsvRecord row, String column) {
        String value = row.findField(column).orElse("").strip();
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            fault(row, column, value);
            return Optional.empty();
        }
    }

    private Optional<String> currency(NamedCsvRecord row, String column, String value) {
        String code = value.strip();
        if (Currencies.isCode(code)) {
            return Optional.of(code);
        }
        fault(row, column, code);
        return Optional.empty();
    }

    private Optional<BigDecimal> rate(NamedCsvRecord row, String column, String value) {
        String text = value.strip();
        if (RATE.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
            return Optional.of(new BigDecimal(text));
        }
        fault(row, column, text);
        return Optional.empty();
    }

    private void fault(NamedCsvRecord row, String column, String value) {
        if (faults.size() < MOST_FAULTS) {
            String shown = value.length() <= 40 ? value : value.substring(0, 40);
            faults.add(new Fault(row.getStartingLineNumber(), column.strip(), shown));
        }
    }
}
