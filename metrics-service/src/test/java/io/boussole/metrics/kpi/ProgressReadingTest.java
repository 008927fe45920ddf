package io.boussole.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a KPI would be by now. */
class ProgressReadingTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    @Test
    void expectsByWorkingDays() {
        Pacing pacing = new Pacing(calendar("FR"), START, END, Map.of());

        assertThat(pacing.dueBy(START)).isEqualByComparingTo("0");
        assertThat(pacing.dueBy(END.plusDays(1))).isEqualByComparingTo("1");
        // New Year's Day is free in France; Monday 4 January is the first of 62 working days to the end, Easter Monday
        // being 29 March.
        assertThat(pacing.dueBy(LocalDate.of(2027, 1, 5)).doubleValue()).isCloseTo(1.0 / 62, within(1e-12));
    }

    @Test
    void followsTheSeasonOfThePlan() {
        Map<String, BigDecimal> season = Map.of(
                "2027-01", new BigDecimal("0.28"),
                "2027-02", new BigDecimal("0.32"),
                "2027-03", new BigDecimal("0.40"));
        Pacing pacing = new Pacing(calendar("FR"), START, END, season);

        assertThat(pacing.dueBy(LocalDate.of(2027, 2, 1))).isEqualByComparingTo("0.28");
        assertThat(pacing.dueBy(LocalDate.of(2027, 3, 1))).isEqualByComparingTo("0.60");
        assertThat(pacing.dueBy(LocalDate.of(2027, 2, 15)).doubleValue()).isCloseTo(0.28 + 0.32 / 2, within(1e-12));
    }

    private static BusinessCalendar calendar(String country) {
        return new BusinessCalendar(
                country,
                ZoneOffset.UTC,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                List.of());
    }
}
