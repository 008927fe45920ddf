package io.boussole.metrics.money;

/** Two currencies, by their ISO 4217 codes. */
record CurrencyPair(String base, String quote) {
    CurrencyPair inverse() {
        return new CurrencyPair(quote, base);
    }
}
