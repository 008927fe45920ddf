package io.boussole.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example's text with each of its days as many months later. */
record MovedExample(long months) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\"(\\d{4}-\\d{2})\"");

    String text(String example) {
        Matcher monthsOfText = MONTH.matcher(example);
        String withMonths = monthsOfText.replaceAll(month ->
                '"' + YearMonth.parse(month.group(1)).plusMonths(months).toString() + '"');
        return DAY.matcher(withMonths)
                .replaceAll(day -> day(LocalDate.parse(day.group())).toString());
    }

    /** The last day of a month stays one. */
    LocalDate day(LocalDate example) {
        LocalDate moved = example.plusMonths(months);
        return example.getDayOfMonth() == example.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }
}
