package io.boussole.metrics.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as spreadsheets write them: {@code 1 234,50 €}, {@code 1,234.50}. */
final class NumberText {
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0\\u202f'’€$£]");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");

    private NumberText() {}

    /**
     * The number with a decimal point; a text that is none stays none.
     *
     * @param decimal what stands before the decimals; null to find out
     */
    static String read(String text, @Nullable String decimal, String column) {
        String number = DECORATION.matcher(text).replaceAll("");
        if (decimal != null) {
            return decimal.equals(",") ? withComma(number) : number.replace(",", "");
        }
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma < 0) {
            return number;
        }
        if (point >= 0) {
            return comma > point ? withComma(number) : number.replace(",", "");
        }
        if (AMBIGUOUS.matcher(number).matches()) {
            throw new RejectedRowException(RowFault.AMBIGUOUS_NUMBER, column);
        }
        return withComma(number);
    }

    private static String withComma(String number) {
        return number.replace(".", "").replace(',', '.');
    }
}
