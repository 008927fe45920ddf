package io.boussole.alert.evaluation.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Quarter;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Map<YearMonth, Double> SEASONS = Map.of(
            YearMonth.of(2027, 1), 0.28,
            YearMonth.of(2027, 2), 0.32,
            YearMonth.of(2027, 3), 0.40);

    @ParameterizedTest(name = "by {0}: {1} of 62 working days")
    @CsvSource({
        "2026-12-31, 0",
        "2027-01-01, 0", // New Year's Day
        "2027-01-03, 0",
        "2027-01-04, 1",
        "2027-01-10, 5",
        "2027-01-31, 20",
        "2027-03-29, 60", // Easter Monday adds nothing
        "2027-03-30, 61",
        "2027-03-31, 62",
        "2027-06-01, 62"
    })
    void spreadsEvenlyOverWorkingDays(LocalDate day, int workingDays) {
        Pace pace = pace(Quarter.PERIOD, Map.of(), Quarter.calendar());

        assertThat(pace.shareDueBy(day)).isCloseTo(workingDays / 62.0, within(1e-12));
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "2026-12-31, 0",
        "2027-01-15, 0.14", // half of January's twenty working days
        "2027-01-31, 0.28",
        "2027-02-14, 0.44",
        "2027-02-28, 0.60",
        "2027-03-31, 1"
    })
    void followsTheSeason(LocalDate day, double share) {
        Pace pace = pace(Quarter.PERIOD, SEASONS, Quarter.calendar());

        assertThat(pace.shareDueBy(day)).isCloseTo(share, within(1e-12));
    }

    @Test
    void expectsNothingMoreDuringAClosure() {
        Pace pace = pace(
                Quarter.PERIOD,
                SEASONS,
                Quarter.calendar(new Closure(LocalDate.parse("2027-02-15"), LocalDate.parse("2027-02-16"))));

        assertThat(pace.shareDueBy(LocalDate.parse("2027-02-16")))
                .isEqualTo(pace.shareDueBy(LocalDate.parse("2027-02-14")))
                .isCloseTo(0.28 + 0.32 * 10 / 18, within(1e-12));
    }

    @Test
    void expectsAClosedMonthsShareAtItsEnd() {
        Pace pace = pace(
                Quarter.PERIOD,
                SEASONS,
                Quarter.calendar(new Closure(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-28"))));

        assertThat(pace.shareDueBy(LocalDate.parse("2027-02-27"))).isCloseTo(0.28, within(1e-12));
        assertThat(pace.shareDueBy(LocalDate.parse("2027-02-28"))).isCloseTo(0.60, within(1e-12));
    }

    @Test
    void scalesSharesOfMonthsOutsideThePeriodAway() {
        Period february = new Period(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-28"));

        assertThat(pace(february, SEASONS, Quarter.calendar()).shareDueBy(LocalDate.parse("2027-02-14")))
                .isCloseTo(0.5, within(1e-12));
    }

    private static Pace pace(Period period, Map<YearMonth, Double> seasons, BusinessCalendar calendar) {
        return Pace.of(period, seasons, calendar, Capacity.EVEN);
    }
}
