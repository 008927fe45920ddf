package io.boussole.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU",
                "FREQ=MONTHLY;BYDAY=1TH",
                "FREQ=MONTHLY;BYDAY=-1WE",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15;COUNT=3",
                "FREQ=WEEKLY;UNTIL=20270331T220000Z"
            })
    void readsWhatCalendarsSay(String rule) {
        assertThat(RecurrenceRule.fault(rule)).isEmpty();
        assertThat(RecurrenceRule.parse(rule)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every monday",
                "BYDAY=MO",
                "FREQ=SOMETIMES",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=1",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYSECOND=1,2,3",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=3;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=WEEKLY;BYDAY=LUNDI",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYDAY=99MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=WEEKLY;COLOUR=RED"
            })
    void saysWhatIsNoRule(String rule) {
        assertThat(RecurrenceRule.fault(rule)).isPresent();
        assertThat(RecurrenceRule.parse(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366"
            })
    void ruleThatNeverFallsEndsAtOnce(String rule) {
        TimeOfDay noon = new TimeOfDay(LocalTime.NOON, ZoneOffset.UTC);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(RecurrenceRule.parse(rule)
                                .orElseThrow()
                                .days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), noon))
                        .isEmpty());
    }
}
