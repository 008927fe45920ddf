package io.boussole.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2027-01-15");

    @Test
    void multipliesByTheRateOfTheDay() {
        ExchangeRates rates = ExchangeRates.of(
                List.of(rate("EUR", "USD", FRIDAY, "1.10"), rate("EUR", "USD", FRIDAY.minusDays(1), "1.20")));

        assertThat(rates.convert(new BigDecimal("100"), "EUR", "USD", FRIDAY)).hasValue(new BigDecimal("110.00"));
        assertThat(rates.convert(new BigDecimal("100"), "EUR", "USD", FRIDAY.minusDays(1)))
                .hasValue(new BigDecimal("120.00"));
    }

    @Test
    void keepsFridaysRateOverTheWeekendAndForAWeekAtMost() {
        ExchangeRates rates = ExchangeRates.of(List.of(rate("EUR", "USD", FRIDAY, "1.10")));

        assertThat(rates.rate("EUR", "USD", FRIDAY.plusDays(2)))
                .hasValue(new AppliedRate(new BigDecimal("1.10"), FRIDAY));
        assertThat(rates.rate("EUR", "USD", FRIDAY.plusDays(7))).isPresent();
        assertThat(rates.rate("EUR", "USD", FRIDAY.plusDays(8))).isEmpty();
        assertThat(rates.rate("EUR", "USD", FRIDAY.minusDays(1))).isEmpty();
    }

    @Test
    void readsAPairFromItsInverse() {
        ExchangeRates rates = ExchangeRates.of(List.of(rate("EUR", "USD", FRIDAY, "1.25")));

        assertThat(rates.convert(new BigDecimal("10000"), "USD", "EUR", FRIDAY))
                .hasValueSatisfying(euros -> assertThat(euros).isEqualByComparingTo("8000"));
    }

    @Test
    void goesThroughTheEuroWhereThePairHasNoRate() {
        ExchangeRates rates = ExchangeRates.of(List.of(
                rate("EUR", "USD", FRIDAY, "1.25"),
                rate("EUR", "JPY", FRIDAY.minusDays(1), "160"),
                rate("CHF", "USD", FRIDAY, "1.5"),
                rate("CHF", "JPY", FRIDAY, "300")));

        assertThat(rates.rate("USD", "JPY", FRIDAY)).hasValueSatisfying(applied -> {
            assertThat(applied.rate().setScale(10, RoundingMode.HALF_UP)).isEqualByComparingTo("128");
            assertThat(applied.ratedOn()).isEqualTo(FRIDAY.minusDays(1));
        });
    }

    @Test
    void goesThroughAnyOtherCurrencyWithoutTheEuro() {
        ExchangeRates rates =
                ExchangeRates.of(List.of(rate("GBP", "USD", FRIDAY, "1.25"), rate("GBP", "KWD", FRIDAY, "0.375")));

        assertThat(rates.convert(new BigDecimal("1000"), "USD", "KWD", FRIDAY))
                .hasValueSatisfying(dinars -> assertThat(dinars).isEqualByComparingTo("300"));
    }

    @Test
    void saysNothingOfCurrenciesWithoutRates() {
        ExchangeRates rates = ExchangeRates.of(List.of(rate("EUR", "USD", FRIDAY, "1.25")));

        assertThat(rates.rate("SEK", "EUR", FRIDAY)).isEmpty();
        assertThat(rates.rate("SEK", "SEK", FRIDAY)).hasValue(new AppliedRate(BigDecimal.ONE, FRIDAY));
    }

    private static ExchangeRate rate(String base, String quote, LocalDate day, String rate) {
        return new ExchangeRate(base, quote, day, new BigDecimal(rate));
    }
}
