package io.boussole.metrics.series;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Natural logarithms of amounts above zero, in one currency.
 *
 * @param positives how many amounts
 * @param logs their logarithms, added up, with nine decimals
 * @param squares the squares of the logarithms, added up, with nine decimals
 */
public record AmountLogs(long positives, BigDecimal logs, BigDecimal squares) {
    public static final AmountLogs NOTHING = of(0, 0, 0);

    private static final int DIGITS = 9;

    static AmountLogs of(long positives, double logs, double squares) {
        return new AmountLogs(positives, rounded(logs), rounded(squares));
    }

    /** The same amounts, each multiplied: ln (r a) = ln r + ln a. */
    AmountLogs times(BigDecimal rate) {
        double more = Math.log(rate.doubleValue());
        return of(
                positives,
                logs.doubleValue() + positives * more,
                squares.doubleValue() + 2 * more * logs.doubleValue() + positives * more * more);
    }

    AmountLogs plus(AmountLogs other) {
        return new AmountLogs(positives + other.positives, logs.add(other.logs), squares.add(other.squares));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
