package io.boussole.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.testing.ExamplePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContentAndTrainingTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

    @Test
    @DisplayName("Row 60: 1 pillar and 4 satellites each with a CTA is complete, 3 satellites is 80 %")
    void contentIsComparedWithItsPlan() {
        ContentMonth whole = january(4, "callToAction: Essayer");
        ContentMonth oneShort = january(3, "callToAction: Essayer");

        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.completion()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(oneShort.isComplete()).isFalse();
        assertThat(oneShort.completion()).isEqualByComparingTo("0.80");
    }

    @Test
    void pieceWithoutCallToActionDoesNotCount() {
        ContentMonth month = january(4, "callToAction: ' '");

        assertThat(month.withoutCallToAction()).isEqualTo(4);
        assertThat(month.completion()).isEqualByComparingTo("0.2");
    }

    @Test
    void moreSatellitesDoNotMakeUpForAPillar() {
        assertThat(january(9, "callToAction: Essayer").completion()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(months(ExamplePlan.text()))
                .hasSize(3)
                .allMatch(month -> month.completion().signum() == 0);
    }

    @Test
    @DisplayName("Row 126: three workshops a quarter, held and planned")
    void workshopsAreComparedWithTheirPlan() {
        assertThat(TrainingQuarter.of(SchedulePlans.plan(ExamplePlan.text()), TODAY))
                .containsExactly(new TrainingQuarter(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31), 3, 3, 2));
        assertThat(TrainingQuarter.of(SchedulePlans.plan(ExamplePlan.with("on: 2027-03-09", "on: 2027-04-09")), TODAY)
                        .get(0)
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void shorterPeriodOwesItsPart() {
        String month = "{ period: { start: 2027-01-15, end: 2027-02-14 }, training: { workshopsPerQuarter: 3 } }";
        String year = "{ period: { start: 2027-01-01, end: 2027-12-31 }, training: { workshopsPerQuarter: 3 } }";

        assertThat(TrainingQuarter.of(SchedulePlans.plan(month), TODAY))
                .extracting(TrainingQuarter::promised)
                .containsExactly(1);
        assertThat(TrainingQuarter.of(SchedulePlans.plan(year), TODAY))
                .extracting(TrainingQuarter::promised)
                .containsExactly(3, 3, 3, 3);
    }

    @Test
    void planThatSaysNothingOwesNothing() {
        assertThat(ContentMonth.of(SchedulePlans.plan("{ channels: [{ contentPlan: {} }] }"), TODAY))
                .isEmpty();
        assertThat(TrainingQuarter.of(SchedulePlans.plan("name: Plan"), TODAY)).isEmpty();
        assertThat(months("{ period: { start: 2027-01-01, end: 2027-01-31 }, channels: [{ contentPlan: {} }] }"))
                .allMatch(ContentMonth::isComplete);
    }

    private static ContentMonth january(int satellites, String callToAction) {
        String pieces = "{ kind: PILLAR, publishedOn: 2027-01-10, callToAction: Lire }"
                + IntStream.range(0, satellites)
                        .mapToObj(index -> ", { kind: SATELLITE, publishedOn: 2027-01-20, " + callToAction + " }")
                        .collect(Collectors.joining());
        return months(ExamplePlan.with("ctaRequired: true", "ctaRequired: true, pieces: [" + pieces + "]"))
                .get(0);
    }

    private static List<ContentMonth> months(String yaml) {
        return ContentMonth.of(SchedulePlans.plan(yaml), TODAY);
    }
}
