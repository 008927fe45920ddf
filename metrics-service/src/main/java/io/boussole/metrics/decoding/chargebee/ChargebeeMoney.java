package io.boussole.metrics.decoding.chargebee;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Texts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Chargebee's amounts, which are in the minor unit of their currency as ISO 4217 has it; in hundredths where none is said. */
final class ChargebeeMoney {
    private static final int USUAL_DECIMALS = 2;

    private ChargebeeMoney() {}

    static Optional<BigDecimal> number(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(text -> Texts.amount(text, member))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
    }

    static BigDecimal major(BigDecimal minor, Optional<String> currency) {
        return minor.movePointLeft(currency.map(ChargebeeMoney::decimals).orElse(USUAL_DECIMALS));
    }

    static Optional<String> currency(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(text -> Texts.currency(text, member))
                .filter(text -> !text.isEmpty());
    }

    private static int decimals(String code) {
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return digits < 0 ? USUAL_DECIMALS : digits;
        } catch (IllegalArgumentException unknownCode) {
            return USUAL_DECIMALS;
        }
    }
}
