package io.boussole.alert.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RetrySchedule schedule = new RetrySchedule(WAITS, 0.1, LONGEST, () -> 0.5);

    @Test
    void waitsLongerAfterEachFailureWithAShareOfChance() {
        assertThat(schedule.after(1, null)).contains(Duration.ofMillis(5250));
        assertThat(schedule.after(2, null)).contains(Duration.ofSeconds(315));
    }

    @Test
    void endsAfterTheLastWait() {
        assertThat(schedule.after(3, null)).isEmpty();
        assertThat(schedule.after(3, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void grantsALongerWaitThatIsAskedForUpToTheLongest() {
        assertThat(schedule.after(1, Duration.ofSeconds(90))).contains(Duration.ofSeconds(90));
        assertThat(schedule.after(2, Duration.ofSeconds(90))).contains(Duration.ofSeconds(315));
        assertThat(schedule.after(1, Duration.ofDays(30))).contains(LONGEST);
    }
}
