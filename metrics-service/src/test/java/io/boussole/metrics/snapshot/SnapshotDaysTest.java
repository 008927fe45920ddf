package io.boussole.metrics.snapshot;

import static io.boussole.metrics.snapshot.SnapshotKind.MONTHLY;
import static io.boussole.metrics.snapshot.SnapshotKind.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.snapshot.SnapshotDays.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Row 97: frozen each Monday 00:00 local, and each first of a month")
class SnapshotDaysTest {
    private static final Duration SETTLING = Duration.ofMinutes(15);

    private final SnapshotDays paris = days("Europe/Paris");

    @Test
    void takesWhatWasMissedInOrder() {
        assertThat(paris.until(Instant.parse("2027-02-10T00:00:00Z"), SETTLING))
                .containsExactly(
                        weekly("2027-01-25"),
                        weekly("2027-02-01"),
                        new Due(MONTHLY, LocalDate.parse("2027-02-01")),
                        weekly("2027-02-08"));
    }

    @Test
    void endsWithTheWeekAndTheMonthInWhichThePeriodEnds() {
        assertThat(paris.until(Instant.parse("2030-01-01T00:00:00Z"), SETTLING))
                .endsWith(
                        weekly("2027-03-01"),
                        new Due(MONTHLY, LocalDate.parse("2027-03-01")),
                        weekly("2027-03-08"),
                        weekly("2027-03-15"),
                        new Due(MONTHLY, LocalDate.parse("2027-04-01")));
        assertThat(paris.to(weekly("2027-03-15"))).isEqualTo(LocalDate.parse("2027-03-10"));
    }

    /** Midnight in Paris is 23:00 of Sunday in UTC, by which knowledge is dated. */
    @Test
    void waitsUntilTheSundayIsOverHereAndInUtc() {
        assertThat(paris.until(Instant.parse("2027-01-25T00:14:59Z"), SETTLING)).isEmpty();
        assertThat(paris.until(Instant.parse("2027-01-25T00:15:00Z"), SETTLING)).hasSize(1);
        SnapshotDays newYork = days("America/New_York");
        assertThat(newYork.until(Instant.parse("2027-01-25T05:14:59Z"), SETTLING))
                .isEmpty();
        assertThat(newYork.until(Instant.parse("2027-01-25T05:15:00Z"), SETTLING))
                .hasSize(1);
    }

    @Test
    void reportsAMonthWithinThePeriod() {
        Due january = new Due(MONTHLY, LocalDate.parse("2027-02-01"));
        Due february = new Due(MONTHLY, LocalDate.parse("2027-03-01"));
        assertThat(paris.from(january)).isEqualTo(LocalDate.parse("2027-01-20"));
        assertThat(paris.from(february)).isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(paris.to(february)).isEqualTo(LocalDate.parse("2027-02-28"));
    }

    private static Due weekly(String day) {
        return new Due(WEEKLY, LocalDate.parse(day));
    }

    private static SnapshotDays days(String zone) {
        return new SnapshotDays(LocalDate.parse("2027-01-20"), LocalDate.parse("2027-03-10"), ZoneId.of(zone));
    }
}
