package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.catalogue.Figures;
import io.boussole.metrics.catalogue.Frame;
import io.boussole.metrics.catalogue.MetricCatalogue;
import io.boussole.metrics.decoding.HubSpotEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a deal adds to the measures over its whole life. */
class DealLifeTest {
    private static final Instant JANUARY = Instant.parse("2027-01-12T09:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-03T09:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-09T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-20T09:00:00Z");
    private static final HubSpotEvents DEAL = HubSpotEvents.deal(1);

    /** Each step leaves the sums as if only the last word had ever been said, in any order of arrival. */
    @Test
    @DisplayName("Trap 35: re-opened, re-won, re-priced and back-dated deals retract and restate")
    void retractsAndRestatesOverTheWholeLife() {
        List<String> life = List.of(
                DEAL.created(JANUARY),
                DEAL.set("deal_currency_code", "EUR", JANUARY),
                DEAL.set("amount", "6000", JANUARY),
                DEAL.set("dealstage", "qualifiedtobuy", JANUARY),
                DEAL.set("dealstage", "closedwon", FEBRUARY));
        KeptFacts kept = KeptFacts.ofHubSpot().take(life);
        assertThat(amount(kept, Measure.DEAL_WON, "2027-02")).isEqualByComparingTo("6000");
        assertThat(amount(kept, Measure.PIPELINE_CLOSED, "2027-02")).isEqualByComparingTo("6000");

        String reopened = DEAL.set("dealstage", "qualifiedtobuy", MARCH);
        kept.take(List.of(reopened));
        assertThat(kept.count(Measure.DEAL_WON)).isZero();
        assertThat(kept.count(Measure.PIPELINE_CLOSED)).isZero();
        assertThat(kept.count(Measure.CREATED_THEN_WON)).isZero();

        String lost = DEAL.set("dealstage", "closedlost", MARCH.plusSeconds(60));
        kept.take(List.of(lost));
        assertThat(kept.count(Measure.DEAL_LOST)).isEqualTo(1);
        assertThat(kept.count(Measure.CREATED_THEN_LOST)).isEqualTo(1);

        String rewon = DEAL.set("dealstage", "closedwon", APRIL);
        kept.take(List.of(rewon));
        assertThat(kept.count(Measure.DEAL_LOST)).isZero();
        assertThat(amount(kept, Measure.DEAL_WON, "2027-02")).isZero();
        assertThat(amount(kept, Measure.DEAL_WON, "2027-04")).isEqualByComparingTo("6000");

        String repriced = DEAL.set("amount", "7500.50", APRIL);
        kept.take(List.of(repriced));
        assertThat(amount(kept, Measure.DEAL_WON, "2027-04")).isEqualByComparingTo("7500.50");
        assertThat(amount(kept, Measure.PIPELINE_CREATED, "2027-01")).isEqualByComparingTo("7500.50");

        String backdated = DEAL.set("closedate", MARCH, APRIL);
        kept.take(List.of(backdated));
        assertThat(amount(kept, Measure.DEAL_WON, "2027-04")).isZero();
        assertThat(amount(kept, Measure.DEAL_WON, "2027-03")).isEqualByComparingTo("7500.50");
        assertThat(kept.count(Measure.DEAL_WON)).isEqualTo(1);
        assertThat(kept.sums()).isEqualTo(kept.recomputedSums());

        List<String> all = new ArrayList<>(life);
        Stream.of(reopened, lost, rewon, repriced, backdated).forEach(all::add);
        Collections.shuffle(all, new Random(35));
        assertThat(KeptFacts.ofHubSpot().takeOneByOne(all).sums()).isEqualTo(kept.sums());
    }

    @Test
    void countsTheDaysOfEachStay() {
        KeptFacts kept = KeptFacts.ofHubSpot()
                .take(List.of(
                        DEAL.created(JANUARY),
                        DEAL.set("dealstage", "qualifiedtobuy", JANUARY),
                        DEAL.set("dealstage", "qualifiedtobuy", JANUARY.plusSeconds(60)),
                        DEAL.set("dealstage", "contractsent", FEBRUARY)));

        assertThat(kept.count(Measure.STAGE_ENTERED)).isEqualTo(2);
        assertThat(kept.sums().keySet().stream().filter(bucket -> bucket.measure() == Measure.STAGE_LEFT))
                .singleElement()
                .satisfies(bucket -> {
                    assertThat(bucket.dimensions().stage()).isEqualTo("qualifiedtobuy");
                    assertThat(bucket.value()).isEqualTo(22);
                });
    }

    @Test
    void isNoOpportunityBeforeItLeavesTheQualifyingStages() {
        FactRules rules =
                new FactRules(Set.of("closedwon"), Set.of("closedlost"), Map.of("new", FunnelStage.SQL), "EUR", "");
        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(
                        DEAL.created(JANUARY),
                        DEAL.set("amount", "6000", JANUARY),
                        DEAL.set("dealstage", "new", JANUARY)));
        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isZero();
        assertThat(kept.count(Measure.PIPELINE_CREATED)).isZero();

        kept.take(List.of(DEAL.set("dealstage", "proposal", FEBRUARY)));
        assertThat(DealReading.life(kept.deal("1").state(), rules).opportunityAt())
                .isEqualTo(FEBRUARY);
        assertThat(amount(kept, Measure.PIPELINE_CREATED, "2027-02")).isEqualByComparingTo("6000");

        kept.take(List.of(DEAL.set("dealstage", "closedwon", MARCH)));
        assertThat(kept.count(Measure.CREATED_THEN_WON)).isEqualTo(1);
    }

    @Test
    void losesNoOpportunityThatItNeverWas() {
        FactRules rules =
                new FactRules(Set.of("closedwon"), Set.of("closedlost"), Map.of("new", FunnelStage.MQL), "EUR", "");
        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(
                        DEAL.created(JANUARY),
                        DEAL.set("dealstage", "new", JANUARY),
                        DEAL.set("dealstage", "closedlost", FEBRUARY)));

        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isZero();
        assertThat(kept.count(Measure.DEAL_LOST)).isZero();
        assertThat(kept.count(Measure.CREATED_THEN_LOST)).isZero();
    }

    @Test
    @DisplayName("deals older than the connection, whose creation nobody told, are lost as they are won")
    void countsLossesOfDealsWithoutADateOfCreation() {
        KeptFacts kept = KeptFacts.ofHubSpot().take(List.of(DEAL.set("dealstage", "closedwon", MARCH)));
        for (long lost = 2; lost <= 4; lost++) {
            kept.take(List.of(HubSpotEvents.deal(lost).set("dealstage", "closedlost", MARCH)));
        }

        long won = kept.count(Measure.DEAL_WON_WITHOUT_AMOUNT);
        assertThat(won).isEqualTo(1);
        assertThat(kept.count(Measure.DEAL_LOST)).isEqualTo(3);
        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isZero();
        assertThat(kept.count(Measure.CREATED_THEN_LOST)).isZero();
        List<Cell> cells = Stream.of(Measure.DEAL_WON_WITHOUT_AMOUNT, Measure.DEAL_LOST)
                .map(measure -> new Cell(
                        LocalDate.of(2027, 3, 9),
                        measure,
                        "",
                        0,
                        BucketChanges.Sum.of(kept.count(measure), BigDecimal.ZERO)))
                .toList();
        Frame frame = new Frame(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 6, 1), null);
        assertThat(MetricCatalogue.find("WIN_RATE")
                        .orElseThrow()
                        .formula()
                        .answer(Figures.of(frame, cells))
                        .value())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void losesNoQualificationOfUnknownCreation() {
        FactRules rules =
                new FactRules(Set.of("closedwon"), Set.of("closedlost"), Map.of("new", FunnelStage.MQL), "EUR", "");
        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(DEAL.set("dealstage", "new", JANUARY), DEAL.set("dealstage", "closedlost", FEBRUARY)));
        assertThat(kept.count(Measure.DEAL_LOST)).isZero();

        kept.take(List.of(DEAL.set("dealstage", "proposal", JANUARY.plusSeconds(60))));
        assertThat(kept.count(Measure.DEAL_LOST)).isEqualTo(1);
    }

    @Test
    void saysWhatHappenedToItsPersons() {
        FactRules rules = new FactRules(Set.of("won"), Set.of(), Map.of("accepted", FunnelStage.SQL), "EUR", "");
        FactState state = state(Property.CREATED_AT, JANUARY.toString())
                .join(FactState.of(new Slot(Property.CONTACT, "17"), register("true")))
                .join(FactState.of(new Slot(Property.CONTACT, "18"), register("false")))
                .join(FactState.of(HistoryEntry.stage(JANUARY, "accepted")))
                .join(FactState.of(HistoryEntry.stage(FEBRUARY, "proposal")))
                .join(FactState.of(HistoryEntry.stage(MARCH, "won")))
                .join(state(Property.STAGE, "won"));

        List<Moment> moments =
                new DealReader().read(FactId.deal("1"), state, rules).moments();

        assertThat(moments)
                .extracting(moment -> moment.person().value() + " " + moment.type() + " " + moment.at())
                .containsExactly("17 SQL " + JANUARY, "17 OPPORTUNITY " + FEBRUARY, "17 WON " + MARCH);
    }

    private static FactState state(Property property, String value) {
        return FactState.of(property, register(value));
    }

    private static Register register(String value) {
        return new Register(value, Stamp.of(MARCH));
    }

    private static BigDecimal amount(KeptFacts kept, Measure measure, String month) {
        return kept.sums().entrySet().stream()
                .filter(sum -> sum.getKey().measure() == measure)
                .filter(sum -> sum.getKey().start().toString().startsWith(month))
                .map(sum -> sum.getValue().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
