package io.boussole.metrics.decoding.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a sender writes numbers.
 *
 * @param decimalComma whether a comma stands before the decimals, and a point between thousands
 * @param minorUnits digits of the currency that the sender writes before the point: 2 for cents
 */
record NumberForm(boolean decimalComma, int minorUnits) {
    static final NumberForm PLAIN = new NumberForm(false, 0);

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f']");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    /** A number with a decimal point; a text that is none stays as it is, to be refused by name. */
    String read(String text) {
        String number = decimalComma
                ? SPACE.matcher(text).replaceAll("").replace(".", "").replace(',', '.')
                : text;
        return minorUnits > 0 && PLAIN_NUMBER.matcher(number).matches()
                ? new BigDecimal(number).movePointLeft(minorUnits).toPlainString()
                : number;
    }
}
