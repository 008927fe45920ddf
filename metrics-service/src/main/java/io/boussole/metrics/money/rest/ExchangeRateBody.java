package io.boussole.metrics.money.rest;

import io.boussole.metrics.money.ExchangeRate;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExchangeRate", description = "What one unit of base was worth in quote on a day")
record ExchangeRateBody(
        @Schema(examples = "EUR") String base,

        @Schema(examples = "USD") String quote,

        LocalDate day,

        @Schema(examples = "1.0845") String rate) {

    static ExchangeRateBody from(ExchangeRate rate) {
        return new ExchangeRateBody(
                rate.base(), rate.quote(), rate.day(), rate.rate().toPlainString());
    }
}
