package io.boussole.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The nationwide public holidays of every country, computed once a country and year. A holiday may be observed on a day of the year
 * before or after its own.
 */
final class PublicHolidays {
    private static final Map<CountryYear, Set<LocalDate>> COMPUTED = new ConcurrentHashMap<>();

    private record CountryYear(String country, int year) {}

    private PublicHolidays() {}

    static boolean areKnownFor(String country) {
        return HolidayCalendar.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
    }

    static boolean include(String country, LocalDate day) {
        return COMPUTED.computeIfAbsent(new CountryYear(country, day.getYear()), PublicHolidays::compute)
                .contains(day);
    }

    private static Set<LocalDate> compute(CountryYear wanted) {
        if (!areKnownFor(wanted.country())) {
            return Set.of();
        }
        HolidayManager countryHolidays = HolidayManager.getInstance(
                ManagerParameters.create(wanted.country().toLowerCase(Locale.ROOT)));
        return IntStream.rangeClosed(wanted.year() - 1, wanted.year() + 1)
                .mapToObj(year -> countryHolidays.getHolidays(Year.of(year)))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == wanted.year())
                .collect(Collectors.toUnmodifiableSet());
    }
}
