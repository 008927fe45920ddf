package io.boussole.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingHours NINE_TO_SIX = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final BusinessCalendar PARIS = calendar("FR", "Europe/Paris");

    private static BusinessCalendar calendar(String country, String zone, Closure... closures) {
        return new BusinessCalendar(country, ZoneId.of(zone), MONDAY_TO_FRIDAY, NINE_TO_SIX, List.of(closures));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-14", // national day, a Tuesday
                "2026-04-06", // Easter Monday
                "2027-03-29", // Easter Monday of another year
                "2026-05-14", // Ascension
                "2027-01-01",
                "2026-12-25",
                "2026-07-11", // a Saturday
                "2026-07-12" // a Sunday
            })
    void restsOnHolidaysAndWeekends(LocalDate day) {
        assertThat(PARIS.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-13", "2026-07-15", "2026-04-07", "2026-12-24", "2027-01-04"})
    void worksOnTheDaysAround(LocalDate day) {
        assertThat(PARIS.isWorkingDay(day)).isTrue();
    }

    @Test
    void newYearsDayMayBeObservedTheYearBefore() {
        assertThat(calendar("US", "America/New_York").isWorkingDay(LocalDate.parse("2027-12-31")))
                .isFalse();
    }

    @Test
    void countsEachCountrysOwnHolidays() {
        LocalDate bastilleDay = LocalDate.parse("2026-07-14");
        LocalDate independenceDayObserved = LocalDate.parse("2025-07-04");

        assertThat(calendar("GB", "Europe/London").isWorkingDay(bastilleDay)).isTrue();
        assertThat(calendar("US", "America/New_York").isWorkingDay(independenceDayObserved))
                .isFalse();
        assertThat(PARIS.isWorkingDay(independenceDayObserved)).isTrue();
    }

    @Test
    void countsWeekdaysOnlyWhereHolidaysAreUnknown() {
        assertThat(BusinessCalendar.knowsHolidaysOf("FR")).isTrue();
        assertThat(BusinessCalendar.knowsHolidaysOf("ZZ")).isFalse();
        assertThat(calendar("ZZ", "UTC").isWorkingDay(LocalDate.parse("2026-12-25")))
                .isTrue();
    }

    @Test
    void restsDuringClosuresBothEndsIncluded() {
        BusinessCalendar seminar = calendar(
                "FR", "Europe/Paris", new Closure(LocalDate.parse("2027-02-15"), LocalDate.parse("2027-02-16")));

        assertThat(seminar.isWorkingDay(LocalDate.parse("2027-02-12"))).isTrue();
        assertThat(seminar.isWorkingDay(LocalDate.parse("2027-02-15"))).isFalse();
        assertThat(seminar.isWorkingDay(LocalDate.parse("2027-02-16"))).isFalse();
        assertThat(seminar.isWorkingDay(LocalDate.parse("2027-02-17"))).isTrue();
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-07-13, 1, 2026-07-15", // over the national day
        "2026-07-10, 1, 2026-07-13", // over a weekend
        "2026-07-10, 3, 2026-07-16", // over both
        "2026-04-03, 1, 2026-04-07", // over Easter Monday
        "2026-12-24, 5, 2027-01-04", // over Christmas and the year's end
        "2026-07-11, 1, 2026-07-13", // from a Saturday
        "2026-07-11, 0, 2026-07-13",
        "2026-07-13, 0, 2026-07-13",
        "2026-07-13, 0, 2026-07-13"
    })
    void addsWorkingDays(LocalDate day, int count, LocalDate expected) {
        assertThat(PARIS.plusWorkingDays(day, count)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2027-01-01, 2027-03-31, 62", // 64 weekdays without New Year's Day and Easter Monday
        "2026-07-13, 2026-07-17, 4",
        "2026-12-28, 2027-01-04, 5",
        "2026-07-11, 2026-07-12, 0",
        "2026-07-15, 2026-07-15, 1",
        "2026-07-16, 2026-07-15, 0"
    })
    void countsWorkingDaysBothEndsIncluded(LocalDate first, LocalDate last, int expected) {
        assertThat(PARIS.workingDaysBetween(first, last)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "2026-07-13T07:00:00Z, 2026-07-13T07:00:00Z", // 09:00 in Paris: work has begun
        "2026-07-13T06:59:59Z, 2026-07-13T07:00:00Z",
        "2026-07-13T15:59:59Z, 2026-07-13T15:59:59Z", // 17:59:59
        "2026-07-13T16:00:00Z, 2026-07-15T07:00:00Z", // 18:00 before the national day
        "2026-07-14T10:00:00Z, 2026-07-15T07:00:00Z",
        "2026-03-27T18:00:00Z, 2026-03-30T07:00:00Z", // over the change to summer time
        "2026-10-23T18:00:00Z, 2026-10-26T08:00:00Z", // and back
        "2026-12-31T18:00:00Z, 2027-01-04T08:00:00Z"
    })
    void findsTheNextWorkingInstant(Instant instant, Instant expected) {
        assertThat(PARIS.nextWorkingInstant(instant)).isEqualTo(expected);
    }

    @Test
    void refusesACalendarWithoutWorkingDays() {
        assertThatThrownBy(
                        () -> new BusinessCalendar("FR", ZoneId.of("Europe/Paris"), Set.of(), NINE_TO_SIX, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesUpWhereClosuresLeaveNoWorkingDay() {
        BusinessCalendar closedForGood = calendar(
                "FR", "Europe/Paris", new Closure(LocalDate.parse("2026-01-01"), LocalDate.parse("2099-12-31")));

        assertThatThrownBy(() -> closedForGood.plusWorkingDays(LocalDate.parse("2026-07-13"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesNegativeCountsAndReversedRanges() {
        LocalDate day = LocalDate.parse("2026-07-13");

        assertThatThrownBy(() -> PARIS.plusWorkingDays(day, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Closure(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
