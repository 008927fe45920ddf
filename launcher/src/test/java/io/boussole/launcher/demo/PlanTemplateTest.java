package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-01-01, 2027-03-31",
        "2026-11-22, 2026-10-01, 2026-12-31",
        "2028-06-30, 2028-04-01, 2028-06-30",
    })
    void isAboutTheQuarterOfTheDay(LocalDate day, LocalDate start, LocalDate end) {
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(start, end));
    }

    @Test
    void leavesNoPlaceholder() {
        String plan = PlanTemplate.fill("Demo", Quarter.of(LocalDate.parse("2026-11-22")));

        assertThat(plan)
                .doesNotContain("{{")
                .contains("name: \"Demo\"")
                .contains("period: { type: QUARTER, start: 2026-10-01, end: 2026-12-31")
                .contains("\"2026-10\": 0.30, \"2026-11\": 0.35, \"2026-12\": 0.35");
    }

    @Test
    void putsDatesOnWeekdaysWithinTheQuarter() {
        Quarter quarter = Quarter.of(LocalDate.parse("2027-01-01"));

        assertThat(quarter.weekdayAfter(1)).isEqualTo("2027-01-04");
        assertThat(quarter.weekdayAfter(4)).isEqualTo("2027-01-05");
        assertThat(quarter.weekdayAfter(200)).isEqualTo("2027-03-31");
    }
}
