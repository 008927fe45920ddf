package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.decoding.PipedriveBodies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadDealTest {
    private static final Instant T1 = Instant.parse("2027-01-12T09:00:00Z");
    private static final Instant T2 = Instant.parse("2027-01-20T09:00:00Z");
    private static final Instant T3 = Instant.parse("2027-02-03T09:00:00Z");
    private static final Instant T4 = Instant.parse("2027-02-09T09:00:00Z");
    private static final HubSpotEvents DEAL = HubSpotEvents.deal(1);

    @Test
    void prefersTheStatedCreationDateToTheTimeOfTheEvent() {
        assertThat(read(DEAL.created(T2)).createdAt()).isEqualTo(T2);
        assertThat(read(DEAL.created(T2), DEAL.set("createdate", T1, T2)).createdAt())
                .isEqualTo(T1);
    }

    @Test
    void countsNoOpportunityBeforeItsCreationIsKnown() {
        KeptFacts kept = KeptFacts.ofHubSpot().take(List.of(DEAL.set("amount", "10", T1)));
        assertThat(kept.facts("1").createdAt()).isNull();
        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isZero();

        kept.take(List.of(DEAL.created(T1)));

        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(1);
    }

    @Test
    void datesAWinByItsCloseDateElseByTheChange() {
        assertThat(read(DEAL.set("dealstage", "closedwon", T2)).wonAt()).isEqualTo(T2);
        assertThat(read(DEAL.set("dealstage", "closedwon", T2), DEAL.set("closedate", T1, T2))
                        .wonAt())
                .isEqualTo(T1);
        assertThat(read(DEAL.set("dealstage", "qualifiedtobuy", T2), DEAL.set("closedate", T1, T2))
                        .wonAt())
                .isNull();
    }

    @Test
    void datesAWinByTheFirstOfTheWonStagesInARow() {
        FactRules rules = new FactRules(Set.of("signed", "invoiced"), Set.of(), Map.of(), null, "");

        KeptFacts kept = new KeptFacts("HUBSPOT", rules)
                .take(List.of(
                        DEAL.set("dealstage", "invoiced", T3),
                        DEAL.set("dealstage", "proposal", T1),
                        DEAL.set("dealstage", "signed", T2)));

        assertThat(kept.facts("1").wonAt()).isEqualTo(T2);
    }

    @Test
    void winsAReopenedDealAgainOnTheLaterDay() {
        DealFacts facts = read(
                DEAL.set("dealstage", "closedwon", T1),
                DEAL.set("dealstage", "qualifiedtobuy", T2),
                DEAL.set("dealstage", "closedlost", T3),
                DEAL.set("dealstage", "closedwon", T4));

        assertThat(facts.wonAt()).isEqualTo(T4);
        assertThat(facts.lostAt()).isNull();
    }

    @Test
    void trustsTheFlagOfAnAccountWhoseStagesNobodyToldUs() {
        String stage = DEAL.set("dealstage", "0a1b-uuid", T1);

        assertThat(read(stage).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(read(stage, DEAL.set("hs_is_closed_won", "true", T2)).wonAt())
                .isEqualTo(T2);
        assertThat(read(stage, DEAL.set("hs_is_closed_lost", "true", T2)).lostAt())
                .isEqualTo(T2);
    }

    @Test
    void countsNothingOfADeletedDealUntilItIsRestored() {
        KeptFacts kept = KeptFacts.ofHubSpot()
                .take(List.of(
                        DEAL.created(T1), DEAL.set("dealstage", "closedwon", T2), DEAL.set("amount", "6000", T2)));
        assertThat(kept.count(Measure.DEAL_WON)).isEqualTo(1);

        kept.take(List.of(DEAL.deleted(T3)));
        assertThat(kept.sums()).isEmpty();

        kept.take(List.of(DEAL.set("amount", "7000", T3)));
        assertThat(kept.sums()).isEmpty();

        kept.take(List.of(DEAL.restored(T4)));
        assertThat(kept.count(Measure.DEAL_WON)).isEqualTo(1);
        assertThat(kept.facts("1").amount()).isEqualTo("7000");
    }

    @Test
    void letsARestorationWinOverTheDeletionOfTheSameInstant() {
        assertThat(read(DEAL.created(T1), DEAL.restored(T1), DEAL.deleted(T1)).counted())
                .isTrue();
        assertThat(read(DEAL.deleted(T1), DEAL.created(T1)).counted()).isFalse();
    }

    @Test
    void forgetsTheNameOfAnErasedDealForGood() {
        KeptFacts kept = KeptFacts.ofHubSpot().take(List.of(DEAL.set("dealname", "Ms Smith", T1), DEAL.erased(T2)));

        kept.take(List.of(DEAL.set("dealname", "Ms Smith again", T3), DEAL.restored(T4)));

        assertThat(kept.deal("1").state().value(Property.NAME)).isEmpty();
        assertThat(kept.facts("1").counted()).isFalse();
    }

    @Test
    void countsMergedDealsOnceUnderTheirNewIdentifier() {
        KeptFacts kept = KeptFacts.ofHubSpot()
                .take(List.of(
                        DEAL.created(T1),
                        DEAL.set("amount", "6000", T1),
                        HubSpotEvents.deal(2).created(T2),
                        HubSpotEvents.deal(2).set("dealstage", "closedwon", T2)));
        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(2);

        kept.take(List.of(DEAL.absorbs(2, 3, T3)));

        assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(1);
        assertThat(kept.facts("3"))
                .isEqualTo(
                        new DealFacts(true, Outcome.WON, T1, T2, null, new BigDecimal("6000"), null, Dimensions.NONE));

        kept.take(List.of(DEAL.set("amount", "6500", T4)));
        assertThat(kept.facts("3").amount()).isEqualTo("6500");
        assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
    }

    @Test
    void givesAnAmountWithoutCurrencyTheConnectionsOwn() {
        FactRules rules = new FactRules(Set.of(), Set.of(), Map.of(), "CHF", "");
        String amount = DEAL.set("amount", "10", T1);

        assertThat(new KeptFacts("HUBSPOT", rules)
                        .take(List.of(amount))
                        .facts("1")
                        .currency())
                .isEqualTo("CHF");
        assertThat(read(amount).currency()).isNull();
        assertThat(read(amount, DEAL.set("deal_currency_code", "usd", T1)).currency())
                .isEqualTo("USD");
    }

    @Test
    void countsAWonDealWithoutAmountApart() {
        KeptFacts kept = KeptFacts.ofHubSpot().take(List.of(DEAL.set("dealstage", "closedwon", T1)));
        assertThat(kept.count(Measure.DEAL_WON_WITHOUT_AMOUNT)).isEqualTo(1);

        kept.take(List.of(DEAL.set("amount", "0", T2)));

        assertThat(kept.count(Measure.DEAL_WON_WITHOUT_AMOUNT)).isZero();
        assertThat(kept.count(Measure.DEAL_WON)).isEqualTo(1);
    }

    @Test
    void letsPipedriveSayItselfWhatIsWonAndLost() {
        PipedriveBodies deal = PipedriveBodies.open(9, T1);
        KeptFacts kept = new KeptFacts("PIPEDRIVE", FactRules.DEFAULT).take(List.of(deal.v2("create", T1)));
        assertThat(kept.facts("9").outcome()).isEqualTo(Outcome.OPEN);

        kept.take(List.of(deal.lost().v2("change", T2)));
        assertThat(kept.facts("9").lostAt()).isEqualTo(T2);

        kept.take(List.of(deal.wonAt(T3).v2("change", T4)));
        assertThat(kept.facts("9").wonAt()).isEqualTo(T3);
    }

    private static DealFacts read(String... events) {
        return KeptFacts.ofHubSpot().take(List.of(events)).facts("1");
    }
}
