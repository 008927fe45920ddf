package io.boussole.plan.summary;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The recurrences that sales teams use, in words. A rule beyond them is given as it is written, rather than told wrong. */
final class RecurrenceWording {
    private static final String WORKWEEK = "MO,TU,WE,TH,FR";
    private static final Pattern DAILY = Pattern.compile("FREQ=DAILY(?:;BYDAY=" + WORKWEEK + ")?");
    private static final Pattern WEEKLY = Pattern.compile("FREQ=WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTHLY = Pattern.compile("FREQ=MONTHLY;BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private RecurrenceWording() {}

    static String of(@Nullable String rule, Wording wording) {
        String plain = PlainText.of(rule);
        if (DAILY.matcher(plain).matches()) {
            return wording.say("every day", "chaque jour");
        }
        Matcher weekly = WEEKLY.matcher(plain);
        if (weekly.matches()) {
            return wording.say("every ", "chaque ") + day(weekly.group(1), wording);
        }
        Matcher monthly = MONTHLY.matcher(plain);
        if (monthly.matches()) {
            return ordinal(monthly.group(1), wording) + " " + day(monthly.group(2), wording)
                    + wording.say(" of the month", " du mois");
        }
        return Reader.text(rule);
    }

    private static String day(String code, Wording wording) {
        DayOfWeek day = Objects.requireNonNull(DAYS.get(code));
        return day.getDisplayName(
                TextStyle.FULL, wording.say("en", "fr").equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    private static String ordinal(String number, Wording wording) {
        return switch (number) {
            case "1" -> wording.say("first", "premier");
            case "2" -> wording.say("second", "deuxième");
            case "3" -> wording.say("third", "troisième");
            case "4" -> wording.say("fourth", "quatrième");
            default -> wording.say("last", "dernier");
        };
    }
}
