package io.boussole.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReadingDayTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");

    /** Monday, half past midnight in Paris; Sunday in New York and on our clocks. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-03T23:30:00Z"), ZoneOffset.UTC);

    private static PlanDocument plan(String timeZone) {
        String text = """
                period: { type: QUARTER, start: 2027-01-04, end: 2027-03-31 }
                calendar: { timeZone: %s }
                """.formatted(timeZone);
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
    }

    @Test
    void mondayBeginsWhereThePlanIs() {
        ReadingDay today = new ReadingDay(null, CLOCK);

        assertThat(today.in(plan("Europe/Paris"))).isEqualTo(MONDAY);
        assertThat(today.in(plan("America/New_York"))).isEqualTo(MONDAY.minusDays(1));
        assertThat(today.isInPeriodOf(plan("Europe/Paris"))).isTrue();
        assertThat(today.isInPeriodOf(plan("America/New_York"))).isFalse();
        assertThat(today.latest()).isEqualTo(MONDAY);
    }

    @Test
    void dayThatIsAskedForIsThatDayEverywhere() {
        ReadingDay asked = new ReadingDay(MONDAY, CLOCK);

        assertThat(asked.in(plan("America/New_York"))).isEqualTo(MONDAY);
        assertThat(asked.earliest()).isEqualTo(asked.latest()).isEqualTo(MONDAY);
    }
}
