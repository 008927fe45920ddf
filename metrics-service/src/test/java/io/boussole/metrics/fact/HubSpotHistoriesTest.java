package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.HubSpotEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated histories of a whole account: contacts, companies, deals, what links and merges them. */
class HubSpotHistoriesTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<String> STAGES =
            List.of("appointmentscheduled", "qualifiedtobuy", "contractsent", "closedwon", "closedlost");
    private static final List<String> LIFECYCLES =
            List.of("lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    @DisplayName(
            "Trap 1, Trap 35: any order, repetition and grouping of an account's events gives the same facts and sums")
    void foldsEveryOrderAlike(long seed) {
        Random random = new Random(seed);
        List<String> history = history(random, 120);
        KeptFacts reference = KeptFacts.ofHubSpot().take(history);
        assertThat(reference.sums()).isNotEmpty();
        assertThat(reference.sums()).isEqualTo(reference.recomputedSums());

        for (int order = 0; order < 8; order++) {
            List<String> shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, 40));
            Collections.shuffle(shuffled, random);
            MergeInAnyOrderTest.assertSame(inBatches(shuffled, random), reference);
        }
    }

    private static KeptFacts inBatches(List<String> events, Random random) {
        KeptFacts kept = KeptFacts.ofHubSpot();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(9));
            kept.take(events.subList(from, to));
            from = to;
        }
        return kept;
    }

    private static List<String> history(Random random, int events) {
        List<String> history = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            history.add(event(random, START.plusSeconds(random.nextInt(40) * 3600L)));
        }
        return history;
    }

    private static String event(Random random, Instant at) {
        HubSpotEvents deal = HubSpotEvents.deal(1 + random.nextInt(5));
        HubSpotEvents contact = HubSpotEvents.contact(1 + random.nextInt(5));
        HubSpotEvents company = HubSpotEvents.company(1 + random.nextInt(3));
        return switch (random.nextInt(14)) {
            case 0 -> deal.created(at);
            case 1 -> deal.set("amount", Integer.toString(random.nextInt(9000)), at);
            case 2, 3 -> deal.set("dealstage", STAGES.get(random.nextInt(STAGES.size())), at);
            case 4 -> deal.linked(contact, random.nextInt(4) == 0, at);
            case 5 -> contact.linked(deal, random.nextInt(4) == 0, at);
            case 6 -> contact.created(at);
            case 7 -> contact.set("email", "person" + random.nextInt(4) + "@example.com", at);
            case 8 -> contact.set("lifecyclestage", LIFECYCLES.get(random.nextInt(LIFECYCLES.size())), at);
            case 9 -> contact.linked(company, random.nextBoolean(), at);
            case 10 -> random.nextBoolean() ? deal.deleted(at) : deal.restored(at);
            case 11 -> random.nextInt(5) == 0 ? contact.erased(at) : contact.deleted(at);
            case 12 -> HubSpotEvents.deal(1 + random.nextInt(3)).absorbs(4, random.nextBoolean() ? 9 : 4, at);
            default -> HubSpotEvents.contact(1 + random.nextInt(3)).absorbs(5, random.nextBoolean() ? 8 : 5, at);
        };
    }
}
