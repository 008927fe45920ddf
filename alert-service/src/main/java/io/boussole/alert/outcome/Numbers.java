package io.boussole.alert.outcome;

import io.boussole.http.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;

/** Numbers and dates as a reader of either language writes them. */
public final class Numbers {
    private static final BigDecimal TENTH_OF_A_PERCENT = new BigDecimal("0.001");

    private Numbers() {}

    public static Text percent(BigDecimal share) {
        return percent(share, RoundingMode.HALF_EVEN);
    }

    public static Text percent(double share) {
        return percent(BigDecimal.valueOf(share), RoundingMode.HALF_EVEN);
    }

    /** The same, but what is more than nothing never reads as 0%. */
    public static Text atLeastATenthOfAPercent(double share) {
        BigDecimal shown = BigDecimal.valueOf(share).max(TENTH_OF_A_PERCENT);
        return percent(shown, RoundingMode.UP);
    }

    private static Text percent(BigDecimal share, RoundingMode rounding) {
        return inBoth(locale -> {
            NumberFormat format = NumberFormat.getPercentInstance(locale);
            format.setMaximumFractionDigits(1);
            format.setRoundingMode(rounding);
            return format.format(share);
        });
    }

    public static Text number(BigDecimal number) {
        return inBoth(locale -> {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(1);
            format.setRoundingMode(RoundingMode.HALF_EVEN);
            return format.format(number);
        });
    }

    public static Text day(LocalDate day) {
        return inBoth(locale -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day));
    }

    private static Text inBoth(Function<Locale, String> format) {
        return new Text(format.apply(Locale.ENGLISH), format.apply(Locale.FRENCH));
    }
}
