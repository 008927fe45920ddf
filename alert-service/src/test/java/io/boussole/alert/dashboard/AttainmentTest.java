package io.boussole.alert.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {
    private static final BigDecimal DAYS = new BigDecimal("60");

    @ParameterizedTest
    @CsvSource({
        "RATE, 10, 20, 0.25, 0.125, 0.125, 0.25, 0.5, 0.5",
        "DELAYED_RATE, 10, 20, 0.25, 0.125, 0.125, 0.25, 0.5, 0.5",
        "MEAN, 30, 6000, 6000, 5400, 5400, 6000, 0.9, 0.9",
        "VALUE, 0, 60000, 120000, 24000, 24000, 60000, 0.4, 0.2",
        "COUNT, 8, 16, 80, 8, 8, 16, 0.5, 0.1",
    })
    void speaksInTheUnitOfTheTarget(
            String kind,
            String counted,
            String expected,
            String reference,
            String estimate,
            BigDecimal observed,
            BigDecimal expectedToDate,
            BigDecimal pacing,
            BigDecimal attained) {
        AlertFacts facts = facts(kind, counted, expected, reference, estimate, PlanKpi.Direction.HIGHER_IS_BETTER);

        Attainment attainment = Attainment.judged(new KpiEvaluation() {}, facts, DAYS);

        assertThat(attainment.target()).isEqualByComparingTo(reference);
        assertThat(attainment.observed()).isEqualByComparingTo(observed);
        assertThat(attainment.expectedToDate()).isEqualByComparingTo(expectedToDate);
        assertThat(attainment.pacing()).isEqualByComparingTo(pacing);
        assertThat(attainment.attained()).isEqualByComparingTo(attained);
    }

    @Test
    void showsTheDaysOfADurationWithoutAPaceWhereShorterIsBetter() {
        Attainment attainment = cycle(PlanKpi.Direction.LOWER_IS_BETTER, DAYS);

        assertThat(attainment.target()).isEqualByComparingTo("45");
        assertThat(attainment.observed()).isEqualByComparingTo("60");
        assertThat(attainment.expectedToDate()).isNull();
        assertThat(attainment.pacing()).isNull();
        assertThat(attainment.attained()).isEqualByComparingTo("1.333");
    }

    @Test
    void expectsADurationThatIsToBeLongOnTarget() {
        assertThat(cycle(PlanKpi.Direction.HIGHER_IS_BETTER, DAYS).pacing()).isEqualByComparingTo("1.333");
    }

    @Test
    void takesNoNumberOfCasesForDaysWhereNothingHasEnded() {
        assertThat(cycle(PlanKpi.Direction.LOWER_IS_BETTER, null).observed()).isNull();
    }

    private static Attainment cycle(PlanKpi.Direction direction, @Nullable BigDecimal measured) {
        return Attainment.judged(
                new KpiEvaluation() {}, facts("DURATION", "12", "15", "45", "0.4", direction), measured);
    }

    private static AlertFacts facts(
            String kind,
            String counted,
            String expected,
            String reference,
            String estimate,
            PlanKpi.Direction direction) {
        return new AlertFacts(
                "METRIC",
                kind,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-01-31"),
                new BigDecimal(counted),
                new BigDecimal("30"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(expected),
                new BigDecimal(reference),
                new BigDecimal(estimate),
                null,
                null,
                BigDecimal.ONE,
                new BigDecimal("20"),
                new BigDecimal("0.05"),
                List.of(new BigDecimal("0.4")),
                1,
                1,
                1,
                1,
                direction);
    }
}
