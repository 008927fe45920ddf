package io.boussole.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RitualOccurrencesTest {
    private static final int STANDUP = 0;
    private static final int REVIEW = 1;
    private static final int COMMITTEE = 2;

    @Test
    @DisplayName("Row 75: occurrences of the three rituals are generated, skipping holidays")
    void skipsHolidaysAndClosures() {
        PlanDocument plan = plan(ExamplePlan.text());

        assertThat(of(plan, STANDUP).days()).hasSize(60).doesNotContain(LocalDate.of(2027, 1, 1));
        assertThat(of(plan, STANDUP).skipped())
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 2, 15),
                        LocalDate.of(2027, 2, 16),
                        LocalDate.of(2027, 3, 29));
        assertThat(of(plan, COMMITTEE).days())
                .containsExactly(LocalDate.of(2027, 1, 7), LocalDate.of(2027, 2, 4), LocalDate.of(2027, 3, 4));
    }

    @Test
    void weeklyReviewSkipsEasterMonday() {
        RitualOccurrences review = of(plan(ExamplePlan.text()), REVIEW);

        assertThat(review.days())
                .hasSize(11)
                .startsWith(LocalDate.of(2027, 1, 4))
                .endsWith(LocalDate.of(2027, 3, 22))
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(review.skipped()).contains(LocalDate.of(2027, 3, 29));
        assertThat(review.between(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)))
                .containsExactly(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 22));
    }

    @Test
    void keepsTheHourWhenTheClocksChange() {
        RitualOccurrences review = of(
                plan(ExamplePlan.text()
                        .replace("start: 2027-01-01, end: 2027-03-31", "start: 2027-03-01, end: 2027-05-31")),
                REVIEW);

        assertThat(review.days().stream().map(day -> review.startOn(day).toLocalTime()))
                .containsOnly(LocalTime.of(10, 0));
        assertThat(review.startOn(LocalDate.of(2027, 3, 22)).getOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(review.startOn(LocalDate.of(2027, 4, 5)).getOffset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void countsSkippedOccurrencesToo() {
        assertThat(daily("FREQ=DAILY;COUNT=5")).containsExactly(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5));
    }

    @Test
    void stopsAtTheDayOrTheMomentSaid() {
        assertThat(daily("FREQ=DAILY;UNTIL=20270105")).endsWith(LocalDate.of(2027, 1, 5));
        assertThat(daily("FREQ=DAILY;UNTIL=20270105T081500Z")).endsWith(LocalDate.of(2027, 1, 5));
        assertThat(daily("FREQ=DAILY;UNTIL=20270105T081459Z")).endsWith(LocalDate.of(2027, 1, 4));
    }

    @Test
    void everyOtherWeekIsCountedFromTheStartOfThePeriod() {
        assertThat(daily("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"))
                .startsWith(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 26));
    }

    @Test
    void aDraftThatSaysNothingHasNone() {
        PlanDocument draft = plan("rituals: [{ id: a }, { id: b, rule: FREQ=DAILY }, { id: c, rule: nonsense }]");

        assertThat(draft.rituals())
                .allSatisfy(ritual ->
                        assertThat(RitualOccurrences.of(ritual, draft).days()).isEmpty());
    }

    @Test
    void aPeriodOfAHundredYearsIsNotExpanded() {
        PlanDocument plan = plan("""
                period: { start: 2001-01-01, end: 2100-12-31 }
                rituals: [{ id: a, rule: FREQ=DAILY }]
                """);

        assertThat(of(plan, 0).days()).hasSizeLessThan(3 * 366);
    }

    private static List<LocalDate> daily(String rule) {
        return of(plan(ExamplePlan.with("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", rule)), STANDUP)
                .days();
    }

    private static RitualOccurrences of(PlanDocument plan, int index) {
        return RitualOccurrences.of(plan.rituals().get(index), plan);
    }

    private static PlanDocument plan(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
    }
}
