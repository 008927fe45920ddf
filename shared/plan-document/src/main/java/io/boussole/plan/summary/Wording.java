package io.boussole.plan.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one reader reads: the language, and the figures, amounts and dates in its manner. Amounts are in the plan's currency. */
public final class Wording {
    /** Beyond so many digits before or after the point a number is no figure of a sales plan; written out it would fill memory. */
    private static final int MOST_DIGITS = 18;

    private final Locale language;
    private final Locale format;
    private final @Nullable String currency;

    private Wording(Locale language, Locale format, @Nullable String currency) {
        this.language = language;
        this.format = format;
        this.currency = currency;
    }

    /** French as in France, everything else as in the United Kingdom. */
    public static Wording of(Locale language, @Nullable String currency) {
        boolean french = "fr".equals(language.getLanguage());
        return french
                ? new Wording(Locale.FRENCH, Locale.FRANCE, currency)
                : new Wording(Locale.ENGLISH, Locale.UK, currency);
    }

    public String language() {
        return language.getLanguage();
    }

    public String say(String en, String fr) {
        return "fr".equals(language.getLanguage()) ? fr : en;
    }

    public String number(BigDecimal value) {
        return written(value, NumberFormat.getNumberInstance(format), 2);
    }

    public String share(BigDecimal value) {
        return written(value, NumberFormat.getPercentInstance(format), 1);
    }

    public String money(BigDecimal value) {
        try {
            NumberFormat amount = NumberFormat.getCurrencyInstance(format);
            amount.setCurrency(Currency.getInstance(currency == null ? "" : currency));
            return written(value, amount, 2);
        } catch (IllegalArgumentException noCurrency) {
            return (number(value) + " " + PlainText.of(currency)).strip();
        }
    }

    private static String written(BigDecimal value, NumberFormat form, int decimals) {
        if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS) {
            return value.round(new MathContext(4)).toString();
        }
        form.setMinimumFractionDigits(0);
        form.setMaximumFractionDigits(value.abs().compareTo(new BigDecimal("0.1")) < 0 ? decimals + 2 : decimals);
        return form.format(value);
    }

    public String date(LocalDate date) {
        return firstInFrench(
                date,
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(format)));
    }

    /** With the day of the week. */
    public String weekday(LocalDate date) {
        return firstInFrench(
                date,
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(format)));
    }

    /** Without the year, which the page says at its head. */
    public String shortDate(LocalDate date) {
        return firstInFrench(date, date.format(DateTimeFormatter.ofPattern("d MMM", format)));
    }

    /** French counts the first day of a month, and only that one, as a first. */
    private String firstInFrench(LocalDate date, String written) {
        boolean isFirst = date.getDayOfMonth() == 1 && "fr".equals(language());
        return isFirst ? written.replaceFirst("\\b1 ", "1er ") : written;
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(say("HH:mm", "H'\u00a0h\u00a0'mm"), format));
    }

    public String duration(Duration duration) {
        return duration.toMinutes() % 60 == 0 ? duration.toHours() + "\u00a0h" : duration.toMinutes() + "\u00a0min";
    }
}
