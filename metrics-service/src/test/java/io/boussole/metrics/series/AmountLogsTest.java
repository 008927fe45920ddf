package io.boussole.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountLogsTest {
    @Test
    void areThoseOfTheConvertedAmounts() {
        AmountLogs dollars = of(1000).plus(of(250));

        AmountLogs euros = dollars.times(new BigDecimal("0.9"));

        assertThat(euros.positives()).isEqualTo(2);
        assertThat(euros.logs().doubleValue()).isCloseTo(Math.log(900) + Math.log(225), within(1e-8));
        assertThat(euros.squares().doubleValue())
                .isCloseTo(Math.pow(Math.log(900), 2) + Math.pow(Math.log(225), 2), within(1e-7));
    }

    private static AmountLogs of(double amount) {
        return AmountLogs.of(1, Math.log(amount), Math.pow(Math.log(amount), 2));
    }
}
