package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.HubSpotEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories of a handful of deals; the seed of a failing one is the name of the failing test. */
class FoldInAnyOrderTest {
    private static final int EVENTS = 60;
    private static final long DEALS = 6;
    private static final List<String> STAGES = List.of("qualifiedtobuy", "closedwon", "closedlost", "won-too");
    private static final FactRules RULES = new FactRules(
            java.util.Set.of("closedwon", "won-too"), java.util.Set.of("closedlost"), java.util.Map.of(), "EUR", "");

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWithTheSameDealsAndSums(int seed) {
        List<String> history = history(new Random(seed));
        KeptFacts reference = kept().take(history);

        KeptFacts shuffled = kept().takeOneByOne(shuffled(history, seed));

        assertThat(shuffled.facts()).isEqualTo(reference.facts());
        assertThat(shuffled.sums()).isEqualTo(reference.sums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotCareForRepetitionAndBatches(int seed) {
        Random random = new Random(seed);
        List<String> history = history(random);
        KeptFacts reference = kept().take(history);

        KeptFacts repeated = kept();
        List<String> twice = new ArrayList<>(history);
        twice.addAll(shuffled(history, seed).subList(0, EVENTS / 2));
        Collections.shuffle(twice, random);
        for (int from = 0; from < twice.size(); ) {
            int to = Math.min(twice.size(), from + 1 + random.nextInt(9));
            repeated.take(twice.subList(from, to));
            from = to;
        }

        assertThat(repeated.facts()).isEqualTo(reference.facts());
        assertThat(repeated.sums()).isEqualTo(reference.sums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheSumsEqualToTheDealsAfterEveryEvent(int seed) {
        KeptFacts kept = kept();

        for (String event : shuffled(history(new Random(seed)), seed)) {
            kept.take(List.of(event));

            assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
        }
    }

    private static KeptFacts kept() {
        return new KeptFacts("HUBSPOT", RULES);
    }

    private static List<String> shuffled(List<String> history, int seed) {
        List<String> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(~seed));
        return shuffled;
    }

    private static List<String> history(Random random) {
        List<String> events = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            events.add(event(random));
        }
        return events;
    }

    /** Few deals and few instants, so that events meet at the same deal and at the same instant. */
    private static String event(Random random) {
        long deal = 1 + random.nextLong(DEALS);
        Instant at = Instant.parse("2027-01-04T10:00:00Z").plusSeconds(600L * random.nextInt(12));
        HubSpotEvents events = HubSpotEvents.deal(deal);
        if (random.nextBoolean()) {
            events = events.inGenericVocabulary();
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> events.created(at);
            case 2 -> events.deleted(at);
            case 3 -> events.restored(at);
            case 4 -> events.absorbs(1 + random.nextLong(DEALS), 1 + random.nextLong(DEALS + 2), at);
            case 5 -> random.nextInt(8) == 0 ? events.erased(at) : events.set("dealname", "n" + random.nextInt(3), at);
            case 6 -> events.set("createdate", at.minusSeconds(86_400L * random.nextInt(3)), at);
            case 7 -> events.set("closedate", at.plusSeconds(86_400L * random.nextInt(3)), at);
            case 8 -> events.set("deal_currency_code", random.nextBoolean() ? "EUR" : "USD", at);
            case 9 -> events.set("hubspot_owner_id", Integer.toString(random.nextInt(3)), at);
            case 10 -> events.set("hs_is_closed_won", Boolean.toString(random.nextBoolean()), at);
            case 11 -> events.set("amount", random.nextInt(5) == 0 ? "" : random.nextInt(9) + "000.50", at);
            default -> events.set("dealstage", STAGES.get(random.nextInt(STAGES.size())), at);
        };
    }
}
