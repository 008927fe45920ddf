package io.boussole.metrics.decoding.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Stripe's amounts, which are in the smallest unit of their currency: <a href="https://docs.stripe.com/currencies">its list</a> of
 * currencies without decimals and with three. ISK, UGX, HUF and TWD have two in the API, whatever is customary with them.
 */
final class StripeMoney {
    static final Set<String> ZERO_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeMoney() {}

    /** The amount in major units. */
    static BigDecimal major(BigDecimal minor, String currency) {
        int decimals = ZERO_DECIMALS.contains(currency) ? 0 : THREE_DECIMALS.contains(currency) ? 3 : 2;
        return minor.movePointLeft(decimals);
    }

    static Optional<BigDecimal> number(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(text -> Texts.amount(text, member))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
    }

    static BigDecimal requiredNumber(JsonNode parent, String member) {
        return number(parent, member).orElseThrow(() -> RejectedEventException.missing(member));
    }

    static String currency(JsonNode parent) {
        return Members.scalar(parent, "currency")
                .map(text -> Texts.currency(text, "currency"))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> RejectedEventException.missing("currency"));
    }
}
