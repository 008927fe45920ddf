package io.boussole.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import io.boussole.metrics.attribution.ModelHistory.Rule;
import io.boussole.metrics.journey.terms.PlanTerms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModelHistoryTest {
    private static final PlanTerms FEBRUARY_TO_APRIL = plan("2027-02-01", "2027-04-30", "LINEAR");

    @Test
    void goesByTheNewestChoiceThatIsInForce() {
        ModelHistory history = new ModelHistory(
                List.of(
                        choice("2027-04-01", AttributionModel.FIRST_TOUCH, null, 1),
                        choice("2027-07-01", AttributionModel.LAST_TOUCH, null, 2),
                        choice("2027-07-01", AttributionModel.WEIGHTED, NurtureWeights.LINEAR, 3)),
                List.of());

        assertThat(history.rule(day("2027-03-31")))
                .isEqualTo(new Rule(AttributionModel.WEIGHTED, NurtureWeights.POSITION_40_20_40));
        assertThat(history.rule(day("2027-04-01")).model()).isEqualTo(AttributionModel.FIRST_TOUCH);
        assertThat(history.rule(day("2027-12-24")))
                .isEqualTo(new Rule(AttributionModel.WEIGHTED, NurtureWeights.LINEAR));
    }

    @Test
    void takesTheWeightsOfThePlanOfTheDay() {
        ModelHistory history = new ModelHistory(List.of(), List.of(FEBRUARY_TO_APRIL));

        assertThat(history.rule(day("2027-04-30")).nurtureWeights()).isEqualTo(NurtureWeights.LINEAR);
        assertThat(history.rule(day("2027-05-01")).nurtureWeights()).isEqualTo(NurtureWeights.POSITION_40_20_40);
        assertThat(NurtureWeights.named("SOMETHING_NEW")).isEmpty();
    }

    @Test
    @DisplayName("Row 114: a model changes at the boundary of a period only")
    void changesAtABoundaryOnly() {
        ModelHistory withPlan = new ModelHistory(List.of(), List.of(FEBRUARY_TO_APRIL));

        assertThat(withPlan.isBoundary(day("2027-02-01"))).isTrue();
        assertThat(withPlan.isBoundary(day("2027-04-01")))
                .as("a quarter begins, in the middle of the plan's period")
                .isFalse();
        assertThat(withPlan.isBoundary(day("2027-07-01"))).isTrue();
        assertThat(withPlan.isBoundary(day("2027-07-02"))).isFalse();
    }

    private static ModelChoice choice(
            String from, AttributionModel model, @Nullable NurtureWeights weights, long revision) {
        return new ModelChoice(day(from), model, weights, Instant.EPOCH, "anna", revision);
    }

    private static PlanTerms plan(String start, String end, String weights) {
        return new PlanTerms(
                new UUID(0, 1),
                day(start),
                day(end),
                new BusinessCalendar(
                        "FR",
                        ZoneOffset.UTC,
                        Set.of(DayOfWeek.MONDAY),
                        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                        List.of()),
                weights);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
