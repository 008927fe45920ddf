package io.boussole.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFileTest {
    @Test
    void readsOneRateARow() {
        assertThat(read("day,base,quote,rate\n2027-01-15,EUR,USD,1.0845\n2027-01-15,GBP,EUR,1.19\n")
                        .rates())
                .containsExactly(
                        new ExchangeRate("EUR", "USD", LocalDate.parse("2027-01-15"), new BigDecimal("1.0845")),
                        new ExchangeRate("GBP", "EUR", LocalDate.parse("2027-01-15"), new BigDecimal("1.19")));
    }

    @Test
    void readsTheEuropeanCentralBanksFile() {
        assertThat(read("Date,USD,JPY,CYP,\n2027-01-15,1.0845,161.5,N/A,\n2027-01-14,1.08,160,N/A,\n")
                        .rates())
                .containsExactly(
                        new ExchangeRate("EUR", "USD", LocalDate.parse("2027-01-15"), new BigDecimal("1.0845")),
                        new ExchangeRate("EUR", "JPY", LocalDate.parse("2027-01-15"), new BigDecimal("161.5")),
                        new ExchangeRate("EUR", "USD", LocalDate.parse("2027-01-14"), new BigDecimal("1.08")),
                        new ExchangeRate("EUR", "JPY", LocalDate.parse("2027-01-14"), new BigDecimal("160")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-13-15,EUR,USD,1.1 | day",
                "2027-01-15,EURO,USD,1.1 | base",
                "2027-01-15,EUR,usd,1.1 | quote",
                "2027-01-15,EUR,EUR,1 | quote",
                "2027-01-15,EUR,USD,0 | rate",
                "2027-01-15,EUR,USD,-1 | rate",
                "2027-01-15,EUR,USD,1e9 | rate",
            })
    void takesNothingOfAFileWithAFault(String row, String column) {
        RateFile.Content content = read("day,base,quote,rate\n2027-01-14,EUR,USD,1.1\n" + row + "\n");

        assertThat(content.rates()).isEmpty();
        assertThat(content.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void namesTheColumnsOfAFileOfAnotherKind() {
        assertThat(read("name,amount\nA,1\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo("day, base, quote, rate"));
    }

    private static RateFile.Content read(String text) {
        return RateFile.read(new StringReader(text));
    }
}
