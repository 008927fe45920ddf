package io.boussole.plan.renewal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The UNTIL of a recurrence, moved on; a ritual that ended with its period would otherwise never be held again. */
final class LastDayOfRule {
    private static final Pattern UNTIL = Pattern.compile("\\b(UNTIL=)(\\d{8})", Pattern.CASE_INSENSITIVE);

    private LastDayOfRule() {}

    static String moved(String rule, NextPeriod next) {
        return UNTIL.matcher(rule).replaceAll(found -> found.group(1) + movedDay(found.group(2), next));
    }

    private static String movedDay(String day, NextPeriod next) {
        try {
            return next.shifted(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDay) {
            return day;
        }
    }
}
