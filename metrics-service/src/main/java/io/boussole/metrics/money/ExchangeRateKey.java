package io.boussole.metrics.money;

import java.time.LocalDate;

/** By which rates are in order. */
public record ExchangeRateKey(String base, String quote, LocalDate day) {}
