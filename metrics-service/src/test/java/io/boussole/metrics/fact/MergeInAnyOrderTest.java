package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.boussole.metrics.decoding.HubSpotEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two objects become a third, whose identifier was never heard of before. */
class MergeInAnyOrderTest {
    private static final Instant FIRST = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-01-11T09:00:00Z");
    private static final Instant MERGED = Instant.parse("2027-02-01T09:00:00Z");

    @Test
    @DisplayName("Trap 6: a merge under a third identifier counts once, in every order of the events of all three")
    void countsAMergedDealOnce() {
        HubSpotEvents primary = HubSpotEvents.deal(1);
        HubSpotEvents other = HubSpotEvents.deal(2);
        HubSpotEvents result = HubSpotEvents.deal(3);
        List<String> events = new ArrayList<>(List.of(
                primary.created(FIRST),
                primary.set("amount", "6000", FIRST),
                primary.set("deal_currency_code", "EUR", FIRST),
                primary.set("dealstage", "qualifiedtobuy", FIRST),
                other.created(SECOND),
                other.set("amount", "900", SECOND),
                other.set("hubspot_owner_id", "55", SECOND),
                other.deleted(MERGED),
                primary.deleted(MERGED),
                result.created(MERGED),
                primary.absorbs(2, 3, MERGED),
                result.set("dealstage", "closedwon", MERGED.plusSeconds(3600))));

        KeptFacts reference = KeptFacts.ofHubSpot().take(events);
        assertThat(reference.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(1);
        assertThat(reference.count(Measure.DEAL_WON)).isEqualTo(1);
        DealFacts deal = reference.facts("3");
        assertThat(deal.createdAt()).isEqualTo(FIRST);
        assertThat(deal.wonAt()).isEqualTo(MERGED.plusSeconds(3600));
        assertThat(deal.amount()).isEqualByComparingTo(new BigDecimal("6000"));
        assertThat(deal.dimensions().owner()).isEqualTo("55");
        assertThat(Family.effective("3", id -> reference.deal(id).state()).stages())
                .extracting(HistoryEntry::value)
                .containsExactly("qualifiedtobuy", "closedwon");
        Random random = new Random(6);
        for (int order = 0; order < 300; order++) {
            Collections.shuffle(events, random);
            KeptFacts kept = KeptFacts.ofHubSpot().takeOneByOne(events);
            assertSame(kept, reference);
        }
    }

    @Test
    void countsAMergedPersonOnceAndKnowsThemByEveryRecord() {
        HubSpotEvents primary = HubSpotEvents.contact(1);
        HubSpotEvents other = HubSpotEvents.contact(2);
        List<String> events = List.of(
                primary.created(SECOND),
                primary.set("email", "ann@example.com", SECOND),
                other.created(FIRST),
                other.set("lifecyclestage", "marketingqualifiedlead", FIRST),
                primary.absorbs(2, 3, MERGED));

        KeptFacts kept = KeptFacts.ofHubSpot().takeOneByOne(events);

        PersonKey ann = PersonKey.email("ann@example.com");
        assertThat(reading(kept, "1").moments()).isEmpty();
        assertThat(reading(kept, "2").moments()).isEmpty();
        assertThat(reading(kept, "3").moments())
                .extracting(Moment::person, Moment::type, Moment::at)
                .containsExactly(tuple(ann, Moment.Type.LEAD, FIRST), tuple(ann, Moment.Type.MQL, FIRST));
        assertThat(reading(kept, "3").aliases())
                .containsExactly(
                        new Alias(PersonKey.contact("3"), ann),
                        new Alias(PersonKey.contact("1"), ann),
                        new Alias(PersonKey.contact("2"), ann));
    }

    @Test
    void countsARealFactIntoWhichATestWasMerged() {
        FactState test = FactState.of(Property.TEST, new Register("true", Stamp.of(FIRST)))
                .join(FactState.of(Property.AMOUNT, new Register("6000", Stamp.of(FIRST))))
                .join(FactState.of(Property.MERGED_INTO, new Register("1", Stamp.of(MERGED))));
        FactState real = FactState.absorbing(new TreeMap<>(Map.of("2", true)));

        FactState effective = Family.effective("1", id -> id.equals("1") ? real : test);

        assertThat(test.isCounted()).isFalse();
        assertThat(effective.isCounted()).isTrue();
        assertThat(effective.value(Property.AMOUNT)).contains("6000");
    }

    @Test
    void knowsAllRecordsOfAChainOfMerges() {
        List<String> events = new ArrayList<>(List.of(
                HubSpotEvents.contact(1).created(FIRST),
                HubSpotEvents.contact(1).absorbs(2, 1, SECOND),
                HubSpotEvents.contact(4).set("email", "bob@example.com", FIRST),
                HubSpotEvents.contact(4).absorbs(1, 4, MERGED)));
        Collections.reverse(events);

        KeptFacts kept = KeptFacts.ofHubSpot().takeOneByOne(events);

        assertThat(reading(kept, "4").aliases())
                .extracting(alias -> alias.key().value())
                .containsExactly("4", "1", "2");
        assertThat(reading(kept, "4").moments()).hasSize(1);
    }

    private static Reading reading(KeptFacts kept, String contact) {
        return Objects.requireNonNull(kept.fact(FactId.contact(contact)).reading());
    }

    /** But for the number of times each was stored. */
    static void assertSame(KeptFacts kept, KeptFacts reference) {
        assertThat(kept.sums()).isEqualTo(reference.sums());
        assertThat(kept.facts().keySet()).isEqualTo(reference.facts().keySet());
        kept.facts().forEach((id, fact) -> {
            assertThat(fact.state()).isEqualTo(reference.fact(id).state());
            assertThat(fact.reading()).isEqualTo(reference.fact(id).reading());
        });
    }
}
