package io.boussole.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two hours of working time, 9 to 18 on weekdays in Paris where nothing else is said. */
class WorkingTimeTest {
    private static final Set<DayOfWeek> WEEKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @DisplayName("Row 61: two working hours after a start")
    @ParameterizedTest(name = "{0}: due {1}")
    @CsvSource({
        "2026-07-10T17:30, 2026-07-13T10:30", // Friday evening to Monday
        "2026-07-13T17:00, 2026-07-15T10:00", // Bastille Day in between
        "2026-07-15T08:59:59, 2026-07-15T11:00", // before work
        "2026-07-15T18:00, 2026-07-16T11:00", // work is over
        "2026-07-15T16:00, 2026-07-15T18:00", // used up exactly at the end of work
        "2026-07-11T12:00, 2026-07-13T11:00", // Saturday
        "2026-03-27T17:00, 2026-03-30T10:00", // clocks go forward on the Sunday
        "2026-10-23T17:00, 2026-10-26T10:00", // clocks go back on the Sunday
        "2026-12-24T17:30, 2026-12-28T10:30", // Christmas on a Friday
    })
    void passesOverNightsWeekendsAndHolidays(LocalDateTime start, LocalDateTime due) {
        BusinessCalendar calendar = calendar("FR", "Europe/Paris", 9, 18, WEEKDAYS);

        assertThat(calendar.plusWorkingTime(at(start, "Europe/Paris"), Duration.ofHours(2)))
                .isEqualTo(at(due, "Europe/Paris"));
    }

    @Test
    void passesOverClosures() {
        BusinessCalendar calendar = new BusinessCalendar(
                "FR",
                ZoneId.of("Europe/Paris"),
                WEEKDAYS,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                List.of(new Closure(LocalDate.parse("2026-08-03"), LocalDate.parse("2026-08-21"))));

        assertThat(calendar.plusWorkingTime(
                        at(LocalDateTime.parse("2026-07-31T17:15"), "Europe/Paris"), Duration.ofHours(2)))
                .isEqualTo(at(LocalDateTime.parse("2026-08-24T10:15"), "Europe/Paris"));
    }

    @Test
    void knowsZonesOfHalfAnHour() {
        BusinessCalendar calendar = calendar("XX", "Asia/Kolkata", 9, 18, WEEKDAYS);

        assertThat(calendar.plusWorkingTime(Instant.parse("2026-07-15T11:45:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-07-16T04:45:00Z"));
    }

    @Test
    void countsHoursThatTheClocksLeaveOutOrRepeatAsTheyWere() {
        BusinessCalendar nights = calendar("XX", "Europe/Paris", 0, 6, Set.of(DayOfWeek.values()));

        assertThat(nights.plusWorkingTime(
                        at(LocalDateTime.parse("2026-03-29T01:00"), "Europe/Paris"), Duration.ofHours(2)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T04:00"), "Europe/Paris"));
        assertThat(nights.plusWorkingTime(
                        at(LocalDateTime.parse("2026-10-25T01:00"), "Europe/Paris"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void runsThroughSeveralDaysAndNotBackwards() {
        BusinessCalendar calendar = calendar("FR", "Europe/Paris", 9, 18, WEEKDAYS);
        Instant start = at(LocalDateTime.parse("2026-07-13T10:00"), "Europe/Paris");

        assertThat(calendar.plusWorkingTime(start, Duration.ofHours(20)))
                .isEqualTo(at(LocalDateTime.parse("2026-07-16T12:00"), "Europe/Paris"));
        assertThat(calendar.plusWorkingTime(start, Duration.ZERO)).isEqualTo(start);
        assertThatThrownBy(() -> calendar.plusWorkingTime(start, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BusinessCalendar calendar(String country, String zone, int start, int end, Set<DayOfWeek> days) {
        return new BusinessCalendar(
                country,
                ZoneId.of(zone),
                days,
                new WorkingHours(LocalTime.of(start, 0), LocalTime.of(end, 0)),
                List.of());
    }

    private static Instant at(LocalDateTime local, String zone) {
        return local.atZone(ZoneId.of(zone)).toInstant();
    }
}
