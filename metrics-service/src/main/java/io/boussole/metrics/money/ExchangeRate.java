package io.boussole.metrics.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * On {@code day} one unit of {@code base} was worth {@code rate} units of {@code quote}.
 *
 * @param base ISO 4217 code
 * @param quote ISO 4217 code, another one
 * @param rate positive
 */
public record ExchangeRate(String base, String quote, LocalDate day, BigDecimal rate) {
    CurrencyPair pair() {
        return new CurrencyPair(base, quote);
    }
}
