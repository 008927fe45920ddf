package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them. */
public final class Money {
    private static final int USUAL_DIGITS = 2;

    private Money() {}

    /** Digits after the point: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait; 2 for what this platform does not know. */
    public static int minorDigits(@Nullable String currency) {
        if (currency == null) {
            return 0;
        }
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? USUAL_DIGITS : digits;
        } catch (IllegalArgumentException unknown) {
            return USUAL_DIGITS;
        }
    }

    /** The same number with at least these digits after the point, and no more than it needs. */
    public static BigDecimal withMinorDigits(BigDecimal amount, int minorDigits) {
        BigDecimal exact = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return exact.setScale(Math.max(minorDigits, exact.scale()));
    }

    public static BigDecimal in(@Nullable String currency, BigDecimal amount) {
        return withMinorDigits(amount, minorDigits(currency));
    }

    /** A decimal as it stands on the wire: text, so that no reader rounds it. */
    public static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
