package io.boussole.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 14: steps of escalation in working time. Golden dates of the French calendar, Monday to Friday, 9:00 to 18:00. */
class EscalationClockTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration DAY = Duration.ofHours(9);
    private static final List<Duration> AFTER_ONE_AND_THREE = List.of(DAY, DAY.multipliedBy(3));

    private static final BusinessCalendar FRANCE = new BusinessCalendar(
            "FR",
            PARIS,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
            List.of());

    @ParameterizedTest(name = "{0}: {1} -> {2}, {3}")
    @CsvSource({
        "an ordinary Tuesday,     2027-03-02T10:00, 2027-03-03T10:00, 2027-03-05T10:00",
        "a Friday evening,        2027-03-05T19:30, 2027-03-08T18:00, 2027-03-10T18:00",
        "a Friday at five,        2027-03-05T17:00, 2027-03-08T17:00, 2027-03-10T17:00",
        "before Easter Monday,    2027-03-26T15:00, 2027-03-30T15:00, 2027-04-01T15:00",
        "the clocks go forward,   2027-03-26T12:00, 2027-03-30T12:00, 2027-04-01T12:00",
        "the clocks go back,      2027-10-29T12:00, 2027-11-02T12:00, 2027-11-04T12:00",
        "the night before Bastille Day, 2027-07-13T23:00, 2027-07-15T18:00, 2027-07-19T18:00"
    })
    void countsWorkingTimeOnly(String what, String opened, String first, String second) {
        EscalationClock clock = EscalationClock.start(FRANCE, at(opened), AFTER_ONE_AND_THREE);

        assertThat(clock.dueAt()).isEqualTo(at(first));
        EscalationClock next = clock.stepTaken(FRANCE, AFTER_ONE_AND_THREE);
        assertThat(next.dueAt()).isEqualTo(at(second));
        assertThat(next.step()).isEqualTo(1);
        assertThat(next.stepTaken(FRANCE, AFTER_ONE_AND_THREE).dueAt()).isNull();
    }

    @Test
    void standsStillWhileItIsStopped() {
        EscalationClock clock = EscalationClock.start(FRANCE, at("2027-03-02T10:00"), AFTER_ONE_AND_THREE);

        EscalationClock stopped = clock.stopped(FRANCE, at("2027-03-02T16:00"));
        assertThat(stopped.dueAt()).isNull();
        assertThat(stopped.leftSeconds()).isEqualTo(Duration.ofHours(3).toSeconds());

        assertThat(stopped.resumed(FRANCE, at("2027-03-12T17:00")).dueAt()).isEqualTo(at("2027-03-15T11:00"));
    }

    @Test
    void losesNoTimeWhenItIsStoppedAndRunsOnAtOnce() {
        EscalationClock clock = EscalationClock.start(FRANCE, at("2027-03-26T15:00"), AFTER_ONE_AND_THREE);

        assertThat(clock.stopped(FRANCE, at("2027-03-27T11:00")).resumed(FRANCE, at("2027-03-27T11:00")))
                .isEqualTo(clock);
    }

    @Test
    void isDueFromItsInstantOn() {
        EscalationClock clock = EscalationClock.start(FRANCE, at("2027-03-02T10:00"), AFTER_ONE_AND_THREE);

        assertThat(clock.isDue(at("2027-03-03T09:59"))).isFalse();
        assertThat(clock.isDue(at("2027-03-03T10:00"))).isTrue();
        assertThat(clock.ended().isDue(at("2028-01-01T10:00"))).isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local.strip()).atZone(PARIS).toInstant();
    }
}
