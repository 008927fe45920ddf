package io.boussole.alert.evaluation.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** When a target falls due, by who is there. 20 working days in January 2027, 20 in February, 22 in March. */
class CapacityTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final List<Double> RAMP = List.of(0.25, 0.5, 0.75, 1.0);
    private static final Worker VETERAN = new Worker(1, null, null, List.of(), List.of());

    /** Row 85: month 2 of 25, 50, 75, 100 is judged against 50 %. */
    @Test
    void expectsOfANewcomerWhatTheRampSays() {
        Worker newcomer = new Worker(1, LocalDate.parse("2027-01-01"), null, RAMP, List.of());
        Pace pace = pace(new Capacity(List.of(newcomer), true));

        assertThat(due(pace, "2027-01-01", "2027-01-31")).isCloseTo(0.25 * 20 / 62, EXACTLY);
        assertThat(due(pace, "2027-02-01", "2027-02-28")).isCloseTo(0.5 * 20 / 62, EXACTLY);
        assertThat(pace.shareDueBy(LocalDate.parse("2027-03-31"))).isLessThan(1);
    }

    @Test
    void expectsNothingOfOneWhoHasLeft() {
        Worker leaving = new Worker(1, null, LocalDate.parse("2027-02-01"), List.of(), List.of());
        Pace pace = pace(new Capacity(List.of(leaving), true));

        assertThat(pace.shareDueBy(LocalDate.parse("2027-03-31"))).isCloseTo(20 / 62.0, EXACTLY);
    }

    @Test
    void putsTheTargetOfATeamWhereItsPeopleAre() {
        Worker newcomer = new Worker(1, LocalDate.parse("2027-02-01"), null, List.of(), List.of());
        Pace pace = pace(new Capacity(List.of(VETERAN, newcomer), false));

        assertThat(pace.shareDueBy(LocalDate.parse("2027-01-31"))).isCloseTo(20 / 104.0, EXACTLY);
        assertThat(pace.shareDueBy(LocalDate.parse("2027-03-31"))).isCloseTo(1, EXACTLY);
    }

    @Test
    void weighsAbsenceByWhoIsAway() {
        Period february = new Period(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-28"));
        Worker away = new Worker(3, null, null, List.of(), List.of(february));
        Pace pace = pace(new Capacity(List.of(VETERAN, away), false));

        assertThat(due(pace, "2027-02-01", "2027-02-28")).isCloseTo(20 / (4 * 42 + 20.0), EXACTLY);
    }

    @Test
    void keepsTheSharesOfMonthsWhateverTheLeave() {
        Period february = new Period(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-14"));
        Worker away = new Worker(1, null, null, List.of(), List.of(february));
        Pace pace = Pace.of(
                Quarter.PERIOD,
                Map.of(
                        java.time.YearMonth.of(2027, 1), 0.5,
                        java.time.YearMonth.of(2027, 2), 0.3,
                        java.time.YearMonth.of(2027, 3), 0.2),
                Quarter.calendar(),
                new Capacity(List.of(away), false));

        assertThat(due(pace, "2027-02-01", "2027-02-14")).isCloseTo(0, EXACTLY);
        assertThat(due(pace, "2027-02-15", "2027-02-28")).isCloseTo(0.3, EXACTLY);
    }

    private static Pace pace(Capacity capacity) {
        return Pace.of(Quarter.PERIOD, Map.of(), Quarter.calendar(), capacity);
    }

    private static double due(Pace pace, String from, String to) {
        return pace.shareDueIn(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
