package io.boussole.metrics.decoding.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeMoneyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"
            })
    void leavesCurrenciesWithoutDecimalsAsTheyAre(String currency) {
        assertThat(StripeMoney.major(new BigDecimal("500"), currency)).isEqualByComparingTo("500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BHD", "JOD", "KWD", "OMR", "TND"})
    void knowsCurrenciesOfThreeDecimals(String currency) {
        assertThat(StripeMoney.major(new BigDecimal("5120"), currency)).isEqualByComparingTo("5.12");
    }

    /** Four of them have no decimals where they are used, and two in Stripe's API all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "ISK", "UGX", "HUF", "TWD", "XYZ"})
    void takesAllOthersToHaveTwo(String currency) {
        assertThat(StripeMoney.major(new BigDecimal("500"), currency)).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.005", "12345678901234567890, 123456789012345678.9"})
    void keepsEveryDigit(String minor, String major) {
        assertThat(StripeMoney.major(new BigDecimal(minor), "EUR")).isEqualByComparingTo(major);
    }
}
