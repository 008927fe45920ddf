package io.boussole.plan.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers without rounding, and the few places where they are rounded after all. */
public final class Exact {
    private static final int SHOWN_DECIMALS = 4;

    private Exact() {}

    public static BigFraction fraction(BigDecimal value) {
        BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
        return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** {@code count} of {@code all}; 0 where there are none at all. */
    public static BigFraction share(int count, int all) {
        return all == 0 ? BigFraction.ZERO : BigFraction.of(count, all);
    }

    /** The smallest whole number that is at least {@code dividend / divisor}, for positive divisors. */
    public static BigInteger ceilingOf(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal[] parts = dividend.divideAndRemainder(divisor);
        BigInteger quotient = parts[0].toBigIntegerExact();
        return parts[1].signum() > 0 ? quotient.add(BigInteger.ONE) : quotient;
    }

    /** Half up, without trailing zeros. */
    public static BigDecimal rounded(BigFraction value, int decimals) {
        return rounded(value, decimals, RoundingMode.HALF_UP);
    }

    public static BigDecimal rounded(BigFraction value, int decimals, RoundingMode mode) {
        return stripped(value.bigDecimalValue(decimals, mode));
    }

    /** Without trailing zeros, and never with an exponent. */
    public static BigDecimal stripped(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static String plain(BigDecimal value) {
        return stripped(value).toPlainString();
    }

    /** With up to four decimals; marked with ≈ where those do not say it all. */
    public static String shown(BigFraction value) {
        BigDecimal rounded = rounded(value, SHOWN_DECIMALS);
        return fraction(rounded).equals(value) ? plain(rounded) : "≈ " + plain(rounded);
    }
}
