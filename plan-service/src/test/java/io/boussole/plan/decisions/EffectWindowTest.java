package io.boussole.plan.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.decisions.EffectWindow.Maturity;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.Period.PeriodType;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EffectWindowTest {
    private static final Period Q1 =
            new Period(PeriodType.QUARTER, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-03-31"), null, null);

    @Test
    @DisplayName("Row 130: leading KPIs show from week 4 to week 8, revenue at the end of the quarter, nothing before")
    void nothingIsMatureBeforeTheFourthWeek() {
        EffectWindow window = EffectWindow.of(LocalDate.parse("2027-01-04"), Q1);

        assertThat(window)
                .isEqualTo(new EffectWindow(
                        LocalDate.parse("2027-02-01"), LocalDate.parse("2027-03-01"), LocalDate.parse("2027-03-31")));
        assertThat(window.on(LocalDate.parse("2027-01-31"))).isEqualTo(Maturity.NOT_MATURE);
        assertThat(window.on(LocalDate.parse("2027-02-01"))).isEqualTo(Maturity.LEADING_SHOWS);
        assertThat(window.on(LocalDate.parse("2027-02-28"))).isEqualTo(Maturity.LEADING_SHOWS);
        assertThat(window.on(LocalDate.parse("2027-03-01"))).isEqualTo(Maturity.LEADING_MATURE);
        assertThat(window.on(LocalDate.parse("2027-03-31"))).isEqualTo(Maturity.LEADING_MATURE);
        assertThat(window.on(LocalDate.parse("2027-04-01"))).isEqualTo(Maturity.REVENUE_MATURE);
    }

    @Test
    void nothingIsJudgedBeforeThePeriodNorRevenueBeforeWhatAnnouncesIt() {
        assertThat(EffectWindow.of(LocalDate.parse("2026-11-23"), Q1).leadingFrom())
                .isEqualTo("2027-01-29");
        assertThat(EffectWindow.of(LocalDate.parse("2027-03-15"), Q1).revenueBy())
                .isEqualTo("2027-06-30");
    }

    @Test
    void quartersAreThoseOfTheFiscalYear() {
        Period fiscal =
                new Period(PeriodType.YEAR, LocalDate.parse("2026-11-01"), LocalDate.parse("2027-10-31"), null, null);

        assertThat(Quarter.of(LocalDate.parse("2027-01-31"), fiscal).end()).isEqualTo("2027-01-31");
        assertThat(Quarter.of(LocalDate.parse("2027-02-01"), fiscal).end()).isEqualTo("2027-04-30");
        assertThat(Quarter.of(LocalDate.parse("2026-10-31"), fiscal).start()).isEqualTo("2026-08-01");
        assertThat(Quarter.of(LocalDate.parse("2026-10-31"), fiscal).end()).isEqualTo("2026-10-31");
        assertThat(Quarter.of(LocalDate.parse("2026-08-01"), fiscal).start()).isEqualTo("2026-08-01");
        assertThat(Quarter.of(LocalDate.parse("2027-05-15"), null).end()).isEqualTo("2027-06-30");
    }
}
