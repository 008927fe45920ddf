package io.boussole.plan.calculation.rest;

import io.boussole.http.QueryParameters;
import io.boussole.plan.request.RequestNumbers;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What is to be shared with whom. */
record SharingQuery(String leadSourceCode, BigDecimal amount) {
    private static final int USUAL_DECIMALS = 2;

    /** @throws io.boussole.http.ProblemException 400 when one of them is missing, or the amount is not a number of at least 0 */
    static SharingQuery of(@Nullable String leadSourceCode, @Nullable String amount) {
        if (leadSourceCode == null || leadSourceCode.isBlank()) {
            throw QueryParameters.refusal(
                    "leadSourceCode",
                    "REQUIRED",
                    "leadSourceCode names a partner of the plan",
                    "leadSourceCode nomme un partenaire du plan");
        }
        return new SharingQuery(leadSourceCode, number(amount));
    }

    /** How many decimals money has in a currency; two where the plan names none that is known. */
    static int decimalsOf(@Nullable String currency) {
        try {
            return currency == null
                    ? USUAL_DECIMALS
                    : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCurrency) {
            return USUAL_DECIMALS;
        }
    }

    /** @throws io.boussole.http.ProblemException 400 when the amount has fractions of the currency's smallest unit */
    BigDecimal amountIn(@Nullable String currency) {
        int decimals = decimalsOf(currency);
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw QueryParameters.refusal(
                    "amount",
                    "OUT_OF_RANGE",
                    "amount has at most " + decimals + " decimals",
                    "amount compte au plus " + decimals + " décimales");
        }
        return amount;
    }

    private static BigDecimal number(@Nullable String text) {
        try {
            BigDecimal number = text == null || text.length() > 50 ? null : new BigDecimal(text);
            if (number != null && number.signum() >= 0 && RequestNumbers.isShort(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        throw QueryParameters.refusal(
                "amount", "WRONG_TYPE", "amount is a number of at least 0", "amount est un nombre d'au moins 0");
    }
}
