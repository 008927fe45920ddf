package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.WorkCalendar;
import io.boussole.plan.document.WorkCalendar.WorkingHours;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Working days and hours: pace, due dates and delays are counted in them. */
final class CalendarRules {
    private static final Pointer CALENDAR = Pointer.to("calendar");
    private static final Pointer HOURS = CALENDAR.member("workingHours");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static final Rule INCOMPLETE_CALENDAR = Rule.error("INCOMPLETE_CALENDAR", 1)
            .says("The calendar is not complete", "Le calendrier n'est pas complet")
            .fix(
                    "Give the country, the time zone, and the hours and days of work",
                    "Indiquez le pays, le fuseau horaire, les heures et les jours de travail")
            .check((plan, found) -> {
                WorkCalendar calendar = plan.calendar();
                if (calendar != null) {
                    found.ifAbsent(calendar.country(), CALENDAR.member("country"));
                    found.ifAbsent(calendar.timeZone(), CALENDAR.member("timeZone"));
                    incompleteHours(calendar, found);
                }
            });

    static final Rule UNKNOWN_COUNTRY = Rule.error("UNKNOWN_COUNTRY")
            .says("'{0}' is not a country", "« {0} » n'est pas un pays")
            .fix("Give a code of ISO 3166-1 such as FR", "Indiquez un code ISO 3166-1, par exemple FR")
            .check((plan, found) -> {
                WorkCalendar calendar = plan.calendar();
                if (calendar != null && calendar.country() != null && !COUNTRIES.contains(calendar.country())) {
                    found.at(CALENDAR.member("country"), calendar.country());
                }
            });

    static final Rule UNKNOWN_TIME_ZONE = Rule.error("UNKNOWN_TIME_ZONE")
            .says("'{0}' is not a time zone", "« {0} » n'est pas un fuseau horaire")
            .fix("Give a name such as Europe/Paris", "Indiquez un nom comme Europe/Paris")
            .check((plan, found) -> {
                WorkCalendar calendar = plan.calendar();
                if (calendar != null && calendar.timeZone() != null && !isZone(calendar.timeZone())) {
                    found.at(CALENDAR.member("timeZone"), calendar.timeZone());
                }
            });

    static final Rule WORKING_HOURS_OUT_OF_ORDER = Rule.error("WORKING_HOURS_OUT_OF_ORDER")
            .says("Work ends at {0}, not after it starts", "Le travail finit à {0}, pas après son début")
            .fix("Let work end after it starts", "Faites finir le travail après son début")
            .check((plan, found) -> {
                WorkCalendar calendar = plan.calendar();
                WorkingHours hours = calendar == null ? null : calendar.workingHours();
                if (hours != null
                        && hours.start() != null
                        && hours.end() != null
                        && !hours.end().isAfter(hours.start())) {
                    found.at(HOURS.member("end"), hours.end());
                }
            });

    static final List<Rule> ALL =
            List.of(INCOMPLETE_CALENDAR, UNKNOWN_COUNTRY, UNKNOWN_TIME_ZONE, WORKING_HOURS_OUT_OF_ORDER);

    private CalendarRules() {}

    private static void incompleteHours(WorkCalendar calendar, Findings.Sink found) {
        WorkingHours hours = calendar.workingHours();
        if (hours == null) {
            found.at(HOURS);
            return;
        }
        found.ifAbsent(hours.start(), HOURS.member("start"));
        found.ifAbsent(hours.end(), HOURS.member("end"));
        if (hours.days().isEmpty()) {
            found.at(HOURS.member("days"));
        }
    }

    /** Names with rules of their own only: an offset such as {@code +01:00} would be wrong half of the year. */
    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }
}
